// Browsers of other makes, driven by the WebDriver commands that they understand themselves: Firefox over Marionette,
// WebKit over its own driver.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, connect as openLine } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const SIZE = { width: 1180, height: 820 };
const TRIES = 200;

/** Firefox, from a fresh profile. */
export async function firefox(program) {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), "kairan-firefox-"));
  writeFileSync(
    join(profile, "user.js"),
    `user_pref("marionette.port", ${port}); user_pref("intl.accept_languages", "ja");`,
  );
  const process = spawn(program, ["--headless", "--marionette", "--profile", profile], {
    stdio: "ignore",
  });
  const line = await marionette(port);
  await line("WebDriver:NewSession", {});
  await line("WebDriver:SetWindowRect", SIZE);
  return {
    open: (url) => line("WebDriver:Navigate", { url }),
    run: async (script, ...args) => (await line("WebDriver:ExecuteScript", { script, args })).value,
    act: (actions) => line("WebDriver:PerformActions", { actions }),
    picture: async () => (await line("WebDriver:TakeScreenshot", { full: false })).value,
    async close() {
      process.kill();
      await new Promise((resolve) => process.once("exit", resolve));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** WebKit's own small browser, which needs a display. Its pictures come only with a graphics card: it takes none. */
export async function webkit(driver, browser, display) {
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    LANG: "ja_JP.UTF-8",
    LANGUAGE: "ja",
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    WEBKIT_DISABLE_DMABUF_RENDERER: "1",
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  };
  const driven = spawn(driver, ["-p", String(port)], { env, stdio: "ignore", detached: true });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await until("WebKit's driver", () =>
    ask("GET", "/status").then(
      () => true,
      () => false,
    ),
  );
  const options = { binary: browser, args: ["--automation"] };
  const { sessionId } = await ask("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  });
  const at = (path) => `/session/${sessionId}/${path}`;
  await ask("POST", at("window/rect"), SIZE);
  return {
    open: (url) => ask("POST", at("url"), { url }),
    run: (script, ...args) => ask("POST", at("execute/sync"), { script, args }),
    act: (actions) => ask("POST", at("actions"), { actions }),
    picture: async () => undefined,
    async close() {
      await ask("DELETE", `/session/${sessionId}`).catch(() => undefined);
      process.kill(-driven.pid);
    },
  };
}

/** Asks until the answer is neither empty nor false. */
export async function until(what, ask) {
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await ask();
    if (answer) return answer;
    await pause(100);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Marionette's line: each message is its length, a colon, and [kind, number, …] as JSON. */
async function marionette(port) {
  const socket = await until("Firefox", () => {
    const line = openLine(port, "127.0.0.1");
    return new Promise((resolve) => {
      line.once("connect", () => resolve(line));
      line.once("error", () => resolve(undefined));
    });
  });
  const waiting = new Map();
  let heard = Buffer.alloc(0);
  let number = 0;
  socket.on("data", (piece) => {
    heard = Buffer.concat([heard, piece]);
    for (let colon = heard.indexOf(58); colon > 0; colon = heard.indexOf(58)) {
      const end = colon + 1 + Number(heard.subarray(0, colon));
      if (heard.length < end) return;
      const message = JSON.parse(heard.subarray(colon + 1, end));
      heard = heard.subarray(end);
      if (Array.isArray(message)) waiting.get(message[1])?.(message);
    }
  });
  return async (name, parameters) => {
    number += 1;
    const text = JSON.stringify([0, number, name, parameters]);
    const answered = new Promise((resolve) => waiting.set(number, resolve));
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , problem, result] = await answered;
    if (problem) throw new Error(`${problem.error}: ${problem.message}`);
    return result;
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
