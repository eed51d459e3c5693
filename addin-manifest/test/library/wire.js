/** This file: the wire. The library asks here instead of Excel: a list of actions on paths to objects. */

/** What an action is, and what a path. */
const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET = 4;
const TRACE = 5;
const GLOBAL = 1;
const BY_METHOD = 3;
const BY_PROPERTY = 4;
const BY_NAME = 5;
const KEPT = 6;
const NOTHING = 7;

/** What a request says of itself. */
const WRITES = 1;
const UNDOABLE = 16;
const WAITS_FOR_EDITS = 64;

/** By the method that asks to be told: the number under which Excel tells it, and whom the fake's own end tells. */
const EVENTS = {
  DataChanged: { type: 10, listeners: fakeExcel.watchers },
  Activated: { type: 11, listeners: fakeExcel.turners },
  SelectionChanged: { type: 14, listeners: fakeExcel.followers },
};
const OF_AN_EVENT = /^_(Unr|R)egister(.*)Event$/;

/** Each request: what it writes and calls, and what it says of itself. */
fakeExcel.requests = [];

const lower = (name) => name.replace(/^_?(.)/, (_, first) => first.toLowerCase());

/** One request's objects, by the ids of their paths. */
class Objects {
  #made = new Map();

  constructor(paths) {
    this.paths = paths;
  }

  at(id) {
    if (!this.#made.has(id)) {
      this.#made.set(id, this.#make(this.paths[id]));
    }
    return this.#made.get(id);
  }

  #make({ ObjectPathType: type, Name: name, ParentObjectPathId: parent, ArgumentInfo: given }) {
    switch (type) {
      case GLOBAL: return workbookObject(host);
      case BY_PROPERTY: return partOf(this.at(parent), name);
      case BY_METHOD: return this.call(parent, name, given);
      case BY_NAME: return named(this.at(parent), given.Arguments[0]);
      case KEPT: return kept.get(name);
      case NOTHING: return { isNull: () => true };
      default: throw new Error(`the wire knows no path of the type ${type}`);
    }
  }

  call(id, name, { Arguments: all = [], ReferencedObjectPathIds: ids = [] } = {}) {
    const object = this.at(id);
    if (name === 'GetItemAt') {
      return object.items()[all[0]];
    }
    const method = object.calls[lower(name)];
    if (!method) {
      throw new Error(`the wire knows no method ${name}`);
    }
    return method(...all.map((one, at) => (ids[at] ? this.at(ids[at]) : one)));
  }
}

function named(collection, name) {
  const found = collection.calls.getItem?.(name) ?? collection.items?.().find(({ values }) => values.name() === name);
  if (!found || found.isNull()) {
    throw new ExcelError('ItemNotFound', `there is no ${name}`);
  }
  return found;
}

function partOf(object, name) {
  const make = object.parts[lower(name)];
  if (!make) {
    throw new Error(`the wire knows no ${name}`);
  }
  return make();
}

/** What was asked to be loaded, such as "autoFilter/isDataFiltered", under the names that the library knows. */
function loaded(object, asked) {
  if (object.isNull()) {
    return null;
  }
  if (object.items) {
    const ofItems = asked.map((path) => path.replace(/^items\//, ''));
    return { _Items: object.items().map((item) => loaded(item, ofItems)) };
  }
  const answer = {};
  for (const path of asked) {
    const [name, ...rest] = path.split('/');
    const key = name[0].toUpperCase() + name.slice(1);
    if (name in object.parts) {
      answer[key] = { ...answer[key], ...loaded(object.parts[name](), [rest.join('/')]) };
    } else if (name in object.values) {
      answer[key] = object.values[name]();
    } else {
      throw new ExcelError('InvalidArgument', `there is no property ${name}`);
    }
  }
  return answer;
}

/** Once for all of the page's handlers: the library itself knows whom to tell. */
function listen(name) {
  const [, how, event] = OF_AN_EVENT.exec(name);
  const { type, listeners } = EVENTS[event];
  if (how === 'R') {
    listeners.push((said) => OfficeExtension._testTriggerRichApiMessageEvent({ entries: [{
      messageCategory: OfficeExtension.Constants.eventMessageCategory,
      messageType: type,
      targetId: OfficeExtension.Constants.eventWorkbookId,
      message: JSON.stringify(said),
    }] }));
  } else {
    listeners.pop();
  }
  return null;
}

/** Objects that the library asked to keep, by what they are called from then on. */
const kept = new Map();
let references = 0;

function keep(object) {
  object.reference ??= `kept ${references += 1}`;
  kept.set(object.reference, object);
}

function instantiated(object) {
  if (object.isNull()) {
    return null;
  }
  return object.reference ? { _ReferenceId: object.reference } : {};
}

function called(objects, id, name, given) {
  switch (name) {
    case '_KeepReference': return keep(objects.at(id)) ?? null;
    case '_RemoveReference': return kept.delete(objects.at(id).reference) && null;
    default: return OF_AN_EVENT.test(name) ? listen(name) : objects.call(id, name, given)?.value ?? null;
  }
}

function perform(objects, { ActionType: type, Name: name, ObjectPathId: id, ArgumentInfo: given, QueryInfo: query }) {
  switch (type) {
    case INSTANTIATE: return instantiated(objects.at(id));
    case QUERY: return loaded(objects.at(id), query.Select);
    case METHOD: return called(objects, id, name, given);
    case SET: return objects.at(id).writes[lower(name)](given.Arguments[0]) ?? null;
    case TRACE: return null;
    default: throw new Error(`the wire knows no action of the type ${type}`);
  }
}

/** What Excel answers a request with. */
async function answered({ Actions: actions, ObjectPaths: paths }, flags) {
  const changes = actions.filter(({ ActionType: type }) => [METHOD, SET].includes(type)).map(({ Name: name }) => name);
  fakeExcel.requests.push({ flags, changes });
  fakeExcel.met += Number(fakeExcel.editing);
  if (fakeExcel.editing && !(flags & WAITS_FOR_EDITS)) {
    return { Results: [], Error: { Code: 'InvalidOperationInCellEditMode', Message: 'A cell is edited.', ActionIndex: 0 } };
  }
  while (fakeExcel.editing) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const objects = new Objects(paths);
  const results = [];
  try {
    actions.forEach((action) => results.push({ ActionId: action.Id, Value: perform(objects, action) }));
    fakeExcel.failAfter?.(changes);
  } catch (error) {
    if (!(error instanceof ExcelError)) {
      throw error;
    }
    return { Results: results, Error: { Code: error.code, Message: error.message, ActionIndex: Math.min(results.length, actions.length - 1) } };
  }
  if (flags & WRITES && !(flags & UNDOABLE)) {
    fakeExcel.undoSteps = 0;
  } else if (flags & WRITES) {
    fakeExcel.undoSteps += 1;
  }
  return { Results: results };
}

OSF.DDA.RichApi.executeRichApiRequestAsync = ([, , , , body, , flags], done) => {
  answered(JSON.parse(body), flags).then(
    (answer) => done({ status: 'succeeded', value: { data: [200, [], JSON.stringify(answer)] } }),
    // A fault of this wire, or something that it has yet to learn: the test is to fail by it.
    (error) => setTimeout(() => {
      throw error;
    }));
};

OfficeExtension._testSetRichApiMessageReadyImpl(async () => {});
