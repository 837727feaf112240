// A hocuspocus server with one document in memory, which passes each stateless message on to everybody: the cheapest
// way that it has of saying something to all. No document changes, nothing is kept, nobody is asked who they are.
// Usage: node hocuspocus-broadcast.mjs [PORT]; prints "hocuspocus is ready: URL".
import { Server } from "@hocuspocus/server";

const server = new Server({
  quiet: true,
  address: "127.0.0.1",
  port: Number(process.argv[2] ?? 0),
  timeout: 3_600_000,
  async onStateless({ document, payload }) {
    document.broadcastStateless(payload);
  },
});
await server.listen();
console.log(`hocuspocus is ready: http://127.0.0.1:${server.address.port}`);
