import { defineConfig } from "vitest/config";

/** The server that `npm run dev` talks to. */
const server = process.env.KAIRAN_SERVER ?? "http://localhost:8080";

export default defineConfig({
  build: {
    target: ["safari16.4", "chrome109", "firefox115"],
    cssTarget: ["safari16.4", "chrome109", "firefox115"],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    proxy: {
      "/api": server,
      "/download": server,
      "/health": server,
      "/ws": { target: server, ws: true },
    },
  },
  test: { include: ["test/**/*.test.ts"] },
});
