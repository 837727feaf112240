// A bare server over ws. Whatever one socket sends, every socket gets; it knows no meeting and checks nothing: the
// least that a fan-out can cost. Sockets at ?echo get their own messages back, what a socket at ?keep sends is kept in
// memory, and who comes to ?join is sent that. GET /memory tells what the process holds (node --expose-gc).
// Usage: node --expose-gc ws-broadcast.mjs [PORT]; prints "ws is ready: URL".
import { createServer } from "node:http";
import { WebSocketServer } from "ws";
import { held } from "./memory.mjs";

let kept = Buffer.alloc(0);
const all = new Set();
const server = createServer((request, response) => {
  if (request.url === "/memory") response.end(held());
  else response.writeHead(404).end();
});
const sockets = new WebSocketServer({ server, path: "/ws" });
sockets.on("connection", (socket, request) => {
  const kind = request.url.split("?")[1];
  if (kind === "echo") {
    socket.on("message", (data) => socket.send(data, { binary: true }));
  } else if (kind === "keep") {
    socket.on("message", (data) => {
      kept = data;
      socket.send("kept", { binary: true });
    });
  } else if (kind === "join") {
    socket.send(kept, { binary: true });
  } else {
    all.add(socket);
    socket.on("close", () => all.delete(socket));
    socket.on("message", (data) => {
      for (const client of all) client.send(data, { binary: true });
    });
  }
});
server.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => {
  console.log(`ws is ready: http://127.0.0.1:${server.address().port}`);
});
