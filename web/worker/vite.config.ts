import { defineConfig } from "vite";

/** The service worker is one file of its own at the top of the client, under a name that stays. */
export default defineConfig({
  publicDir: false,
  build: {
    target: ["safari16.4", "chrome109", "firefox115"],
    outDir: "dist",
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: { entry: "worker/worker.ts", formats: ["iife"], name: "kairan", fileName: () => "sw.js" },
  },
});
