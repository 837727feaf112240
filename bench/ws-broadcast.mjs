// A bare broadcast loop over ws: whatever one socket sends, every socket gets. It knows no meeting, keeps nothing and
// checks nothing: the least that a fan-out can cost.
// Usage: node ws-broadcast.mjs [PORT]; prints "ws is ready: URL".
import { WebSocketServer } from "ws";

const sockets = new WebSocketServer({ host: "127.0.0.1", port: Number(process.argv[2] ?? 0), path: "/ws" });
sockets.on("connection", (socket) => {
  socket.on("message", (data) => {
    for (const client of sockets.clients) {
      client.send(data, { binary: true });
    }
  });
});
sockets.on("listening", () => {
  console.log(`ws is ready: http://127.0.0.1:${sockets.address().port}`);
});
