/**
 * A fake Excel for the tests, as a script that the page loads instead of office.js. It keeps the rules that Excel keeps
 * and forgives nothing: what was not loaded cannot be read, what has the wrong shape cannot be written.
 *
 * This file: objects as office.js has them, whose properties are there only after load and sync.
 */
class ExcelError extends Error {
  constructor(code, message = code) {
    super(message);
    this.code = code;
  }
}

/** Bytes: what Excel on the web takes and gives at once. */
const MOST_BYTES = 5 * 1024 * 1024;

/** What one call costs, whatever it says. */
const CALL_BYTES = 250;

/** One batch of calls, which sync sends. */
class RequestContext {
  #calls = [];
  #bytes = 0;
  wrote = false;
  /** Set anew by each run, so that a run without a word of it forgets what the one before asked for. */
  waitsForEdits = false;
  isMerged = false;

  constructor(excel) {
    this.excel = excel;
    this.workbook = workbookObject(this);
  }

  call(work, said = '') {
    this.#calls.push(work);
    this.#bytes += CALL_BYTES + JSON.stringify(said).length;
  }

  async sync() {
    const calls = this.#calls;
    const bytes = this.#bytes;
    this.#calls = [];
    this.#bytes = 0;
    await new Promise((resolve) => setTimeout(resolve));
    if (calls.length > 0) {
      await this.#edited();
    }
    this.excel.syncs += 1;
    this.excel.largest = Math.max(this.excel.largest, bytes);
    if (bytes > MOST_BYTES) {
      throw new ExcelError('RequestPayloadSizeLimitExceeded');
    }
    const before = this.wrote;
    this.wrote = false;
    this.excel.failGroup(this, 'asked');
    const given = calls.map((work) => JSON.stringify(work() ?? '').length).reduce((a, b) => a + b, 0);
    if (given > MOST_BYTES) {
      throw new ExcelError('ResponsePayloadSizeLimitExceeded');
    }
    if (this.wrote) {
      this.excel.failGroup(this, 'written');
    }
    if (this.wrote && !this.isMerged) {
      this.excel.undoSteps += 1;
    }
    this.wrote ||= before && this.isMerged;
  }

  /** While somebody types in a cell, Excel refuses or waits. */
  async #edited() {
    this.excel.met += Number(this.excel.editing);
    if (this.excel.editing && !this.waitsForEdits) {
      throw new ExcelError('InvalidOperationInCellEditMode');
    }
    while (this.excel.editing) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/**
 * @param {RequestContext} context
 * @param {object} shape
 * @param {() => boolean} [shape.isNull] asked when a load or a call is carried out
 * @param {Record<string, () => unknown>} [shape.values] what can be loaded
 * @param {Record<string, (value: unknown) => void>} [shape.writes] what can be set
 * @param {Record<string, () => object>} [shape.parts] objects below
 * @param {Record<string, (...all: unknown[]) => unknown>} [shape.calls] methods
 * @param {() => object[]} [shape.items] of a collection
 */
function clientObject(context, { isNull = () => false, values = {}, writes = {}, parts = {}, calls = {}, items }) {
  const loaded = {};
  const made = {};
  const part = (name) => (made[name] ??= parts[name]());

  const object = {
    load(names) {
      context.call(() => load(String(names).split(',').map((name) => name.trim().split('/'))), names);
      return proxy;
    },
    /** Carries a load out. */
    fill: (paths) => load(paths),
  };

  function load(paths) {
    loaded.isNullObject = isNull();
    return loaded.isNullObject ? null : paths.map((path) => one(path));
  }

  function one([name, ...rest]) {
    if (name === 'items' && items) {
      loaded.items ??= items();
      return loaded.items.map((item) => item.fill([rest]));
    }
    if (name in parts) {
      return part(name).fill([rest]);
    }
    if (!(name in values)) {
      throw new ExcelError('InvalidArgument', `there is no property ${name}`);
    }
    loaded[name] = values[name]();
    return loaded[name];
  }

  const proxy = new Proxy(object, {
    get(target, name) {
      if (name in target) {
        return target[name];
      }
      if (name in parts) {
        return part(name);
      }
      if (name in calls) {
        return calls[name];
      }
      if (name in loaded) {
        return loaded[name];
      }
      if (name === 'then' || typeof name === 'symbol') {
        return undefined;
      }
      if (name in values || name === 'items' || name === 'isNullObject') {
        throw new ExcelError('PropertyNotLoaded', `The property '${name}' is not available. Load it and sync first.`);
      }
      throw new Error(`the fake Excel has no ${name}`);
    },
    set(target, name, value) {
      if (!(name in writes)) {
        throw new Error(`the fake Excel cannot set ${name}`);
      }
      context.call(() => {
        writes[name](value);
        context.wrote = true;
      }, value);
      return true;
    },
  });
  return proxy;
}
