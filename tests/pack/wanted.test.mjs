// How the page brings what the program wants (web/src/page/wanted.ts), with a stand-in in place of the program.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { bytes_of, made_clock, modules, on_host, test } from './support.mjs';

const { Wanted, openSource } = await modules(['src/page/wanted.ts', 'pack/source.ts']);
const pack = bytes_of(3_000_000), unit = 4096;

/** A program that shows the bytes at places, each of which it can name only when those before are there. */
function program() {
  const has = new Set();
  let shown = '', waits = false;
  return {
    asked: [], places: [], supplied_times: 0,
    open() { this.whole = true; return null; },
    openPart(first) { this.supply(first, 0); return null; },
    supply(bytes, begin) { for (let at = 0; at < bytes.length; at += unit) has.add((begin + at) / unit); return true; },
    supplied() { this.supplied_times++; },
    show(...places) { this.places = places; shown = ''; },
    take() {
      const lacking = this.whole ? undefined : this.places.find((place) => !has.has(Math.floor(place / unit)));
      waits = lacking !== undefined;
      const begin = waits ? Math.floor(lacking / unit) * unit : 0, now = waits ? `waits for ${lacking}` : this.places.map((place) => pack[place]).join();
      const changes = { panes: now === shown ? {} : { main: now }, ...(waits ? { wanted: [[begin, Math.min(begin + unit, pack.length)]] } : {}) };
      shown = now;
      return changes;
    },
  };
}

/** A page of that program over a pack on a host. */
async function page(address, options = {}) {
  const border = program(), shown = [], failed = [], clock = made_clock(), source = await openSource(address, { clock, ...options });
  const apply = () => {
    const { panes: { main } } = wanted.take();
    if (main) shown.push(main);
    wake();
  };
  let wake = () => undefined;
  const wanted = new Wanted(border, { apply, failed: (fault) => { failed.push(fault); wake(); } });
  assert.equal(wanted.open(source), null);
  /** Until something holds. */
  const until = async (holds) => { while (!holds()) await new Promise((done) => { wake = done; }); };
  return { border, wanted, shown, failed, apply, until, source, clock };
}
const quiet = async (work) => {
  const { warn } = console;
  console.warn = () => undefined;
  try { await work(); } finally { console.warn = warn; }
};

test('what the first screen lacks is there before it is shown', () => on_host({ bytes: pack }, async (address, server) => {
  const { border, wanted, shown, apply } = await page(address);
  border.show(5, 700_000, 2_000_000);
  await wanted.settle();
  assert.deepEqual([server.log.length, border.supplied_times, shown], [3, 2, []]);
  apply();
  assert.deepEqual(shown, [`${pack[5]},${pack[700_000]},${pack[2_000_000]}`]);
}));

test('what a first screen can do without does not keep the page waiting, and comes then', () => on_host({ bytes: pack }, async (address, server) => {
  const { border, wanted, shown, apply, until } = await page(address), { take } = border;
  border.take = () => ({ ...take.call(border), later: true });
  border.show(700_000);
  await wanted.settle();
  assert.equal(server.log.length, 1);
  apply();
  await until(() => shown.length === 2);
  assert.deepEqual(shown, ['waits for 700000', `${pack[700_000]}`]);
}));

test('what is wanted later comes by itself, while the page says that it waits', () => on_host({ bytes: pack }, async (address) => {
  const { border, shown, apply, until } = await page(address);
  border.show(700_000, 2_000_000);
  apply();
  await until(() => shown.length === 3);
  assert.deepEqual(shown, ['waits for 700000', 'waits for 2000000', `${pack[700_000]},${pack[2_000_000]}`]);
}));

test('a reader who types on does not wait for what was typed before', () => on_host({ bytes: pack }, async (address) => {
  const { promise: gate, resolve: let_go } = Promise.withResolvers();
  const { border, shown, apply, until, failed } = await page(address, { fetch: async (url, init) => { if (init.headers.Range === 'bytes=696320-700415') await gate; return fetch(url, init); } });
  border.show(700_000);
  apply();
  border.show(2_000_000);
  apply();
  await until(() => shown.includes(`${pack[2_000_000]}`));
  let_go();
  await new Promise((done) => setTimeout(done, 20));
  assert.deepEqual([shown, failed], [['waits for 700000', 'waits for 2000000', `${pack[2_000_000]}`], []]);
  border.show(700_000);
  apply();
  assert.equal(shown.at(-1), `${pack[700_000]}`, 'what came late is not there');
}));

test('a network that goes away is told once, what is there stays, and trying again goes on', () => quiet(() => on_host({ bytes: pack }, async (address) => {
  let offline = false;
  const { border, wanted, shown, apply, until, failed } = await page(address, { fetch: (url, init) => offline ? Promise.reject(new TypeError('offline')) : fetch(url, init) });
  offline = true;
  border.show(700_000);
  apply();
  await until(() => failed.length > 0);
  border.show(5);
  apply();
  assert.deepEqual([shown.at(-1), failed], [`${pack[5]}`, ['failed']]);
  border.show(700_000);
  offline = false;
  wanted.again();
  await until(() => shown.at(-1) === `${pack[700_000]}`);
  assert.deepEqual(failed, ['failed', null]);
})));

test('a collection that was changed on the site, and a host that falls silent, are told as that', () => quiet(async () => {
  await on_host({ bytes: pack }, async (address, server) => {
    const { border, apply, until, failed } = await page(address);
    fs.writeFileSync(path.join(server.folder, 'collection.dia'), pack.subarray(0, 2_900_000));
    border.show(700_000);
    apply();
    await until(() => failed.length > 0);
    assert.deepEqual(failed, ['changed']);
  });
  await on_host({ bytes: pack, host: 'stalls', after: 1 }, async (address, server) => {
    const { border, apply, until, failed, clock } = await page(address);
    border.show(700_000);
    apply();
    while (server.log.length < 2) await new Promise(setImmediate);
    await new Promise((done) => setTimeout(done, 20));
    clock.silence();
    await until(() => failed.length > 0);
    assert.deepEqual(failed, ['stalled']);
  });
}));

test('a program that wants more without end is stopped', () => quiet(() => on_host({ bytes: pack }, async (address, server) => {
  const { border, apply, until, failed } = await page(address);
  let next = 100_000;
  border.take = () => ({ panes: {}, wanted: [[Math.floor((next += unit) / unit) * unit, Math.floor(next / unit) * unit + unit]] });
  apply();
  await until(() => failed.length > 0);
  assert.deepEqual([failed, server.log.length], [['damaged'], 1 + 65]);
})));

test('another collection in its place is given nothing of the one before', () => on_host({ bytes: pack }, async (address) => {
  const { border, wanted, apply, failed } = await page(address);
  border.show(700_000);
  apply();
  wanted.open(new Uint8Array(10));
  const before = border.supply;
  border.supply = () => { throw new Error('supplied'); };
  await new Promise((done) => setTimeout(done, 30));
  border.supply = before;
  assert.deepEqual([border.whole, border.supplied_times, failed], [true, 0, []]);
}));

test('the rest of a collection comes when nothing is wanted, but not on a network that is to be spared', () => on_host({ bytes: pack }, async (address, server) => {
  const was = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  const with_network = (connection) => Object.defineProperty(globalThis, 'navigator', { value: { connection }, configurable: true });
  globalThis.location = new URL(address);
  const { wanted, source } = await page(address), fill = source.fill.bind(source);
  let filled;
  source.fill = () => filled = fill();
  try {
    with_network({ saveData: true });
    wanted.rest();
    assert.equal(server.log.length, 1);
    with_network(undefined);
    wanted.rest();
  } finally {
    if (was) Object.defineProperty(globalThis, 'navigator', was); else delete globalThis.navigator;
    delete globalThis.location;
  }
  await filled;
  await source.bring([[700_000, 2_900_000]]);
  assert.equal(server.log.length, 4);
}));
