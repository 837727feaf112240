// A bare broadcast loop over ws: whatever one socket sends, every socket gets. It knows no meeting, keeps nothing and
// checks nothing: the least that a fan-out can cost. GET /api/operator/process answers as Kairan's does.
// Usage: node ws-broadcast.mjs [PORT]; prints "ws is ready: URL".
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

let deliveries = 0;

const http = createServer((request, response) => {
  if (request.url !== "/api/operator/process") {
    response.writeHead(404).end();
    return;
  }
  const { user, system } = process.cpuUsage();
  const used = { cpuMicros: user + system, rssBytes: process.memoryUsage.rss(), deliveries };
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(used));
});

const sockets = new WebSocketServer({ server: http, path: "/ws", clientTracking: true });
sockets.on("connection", (socket) => {
  socket.on("message", (data) => {
    for (const client of sockets.clients) {
      client.send(data, { binary: true });
      deliveries++;
    }
  });
});

http.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => {
  console.log(`ws is ready: http://127.0.0.1:${http.address().port}`);
});
