/**
 * The second host: Microsoft's own client library, from its npm package, over the grid of the fake Excel. What can be
 * read, when it can, and what a request says of itself is then the library's own word.
 *
 * This file stands in for fake/client-object.js: it makes of the fake's objects what the host's end of the wire has.
 */
class ExcelError extends Error {
  constructor(code, message = code) {
    super(message);
    this.code = code;
  }
}

/** Only the fake's own end has contexts. */
class RequestContext {}

/** What carries out at once what it is told: the library has put it off already. */
const host = {
  get excel() {
    return fakeExcel;
  },
  call: (work) => work(),
};

/** An object of the fake, as it was described. */
function clientObject(context, { isNull = () => false, values = {}, writes = {}, parts = {}, calls = {}, items = null }) {
  return { isNull, values, writes, parts, calls, items };
}
