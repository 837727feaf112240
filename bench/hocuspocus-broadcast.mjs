// A hocuspocus server. It passes each stateless message on to everybody: the cheapest way that it has of saying something
// to all, where no document changes, nothing is kept and nobody is asked who they are. What is put to /keep becomes the
// Yjs document "ink", as an application with Yjs would keep it: whoever opens it is sent all of it. A page that is put to
// /turn becomes the one on show in it; /vector gives what a client sends that has all of it until now. GET /memory
// tells what the process holds (node --expose-gc).
// Usage: node --expose-gc hocuspocus-broadcast.mjs [PORT]; prints "hocuspocus is ready: URL".
import { json } from "node:stream/consumers";
import { Server } from "@hocuspocus/server";
import * as Y from "yjs";
import { held } from "./memory.mjs";

let ink;
const server = new Server({
  quiet: true,
  address: "127.0.0.1",
  port: Number(process.argv[2] ?? 0),
  timeout: 3_600_000,
  async onStateless({ document, payload }) {
    document.broadcastStateless(payload);
  },
  async onRequest({ request, response }) {
    if (request.url === "/memory") response.end(held());
    else if (request.url === "/keep") response.end(await keep((await json(request)).strokes));
    else if (request.url === "/turn") response.end(await turn((await json(request)).page));
    else if (request.url === "/vector") response.end(await vector());
    else response.writeHead(404).end();
    // The way to say that this is the whole answer.
    throw undefined;
  },
});

async function opened() {
  ink ??= await server.hocuspocus.openDirectConnection("ink");
  return ink;
}

async function turn(page) {
  await (await opened()).transact((document) => document.getMap("stage").set("page", page));
  return "turned";
}

async function vector() {
  let found;
  await (await opened()).transact((document) => {
    found = Y.encodeStateVector(document);
  });
  return Buffer.from(found);
}

async function keep(strokes) {
  await (await opened()).transact((document) => {
    const list = document.getArray("strokes");
    list.delete(0, list.length);
    list.push(strokes.map((stroke) => new Y.Map(Object.entries(stroke))));
  });
  return "kept";
}

await server.listen();
console.log(`hocuspocus is ready: http://127.0.0.1:${server.address.port}`);
