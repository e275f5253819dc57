import { expect, it } from "vitest";
import { readSettings, SettingsError } from "../src/settings.ts";

const good = {
  APP_ID: "1",
  PRIVATE_KEY: "-----BEGIN RSA PRIVATE KEY-----\\nx\\n-----END RSA PRIVATE KEY-----",
  WEBHOOK_SECRET: "5f1c0a9be37d42a8b6c4d1e2f3a49b70",
  XIANSHEN_KEY: "ab".repeat(32),
  HOME: "/tmp",
};

it("reads them, with what is usual for the rest", () => {
  expect(readSettings(good)).toMatchObject({
    appId: 1,
    apiUrl: "https://api.github.com",
    part: "all",
    port: 3000,
    host: "127.0.0.1",
  });
});

it.each([
  ["no secret", { WEBHOOK_SECRET: undefined }, /WEBHOOK_SECRET/],
  ["the word Probot takes when there is none", { WEBHOOK_SECRET: "development" }, /WEBHOOK_SECRET/],
  ["a short secret", { WEBHOOK_SECRET: "abc123" }, /WEBHOOK_SECRET/],
  ["a long secret of one character", { WEBHOOK_SECRET: "a".repeat(64) }, /WEBHOOK_SECRET/],
  ["no key", { XIANSHEN_KEY: undefined }, /XIANSHEN_KEY/],
  ["no App", { APP_ID: "none" }, /APP_ID/],
  ["no private key", { PRIVATE_KEY: "x" }, /PRIVATE_KEY/],
  ["a private key that is not there", { PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: "/none" }, /PRIVATE_KEY_PATH/],
  ["several processes on the embedded database", { XIANSHEN_PART: "web" }, /XIANSHEN_DATABASE_URL/],
])("refuses %s, and shows no value", (_, more, told) => {
  const given: NodeJS.ProcessEnv = { ...good, ...more };
  let failed: unknown;
  try {
    readSettings(given);
  } catch (error) {
    failed = error;
  }
  expect(failed).toBeInstanceOf(SettingsError);
  const { message } = failed as SettingsError;
  expect(message).toMatch(told);
  for (const value of Object.values(more))
    if (value !== undefined && value.length > 8) expect(message).not.toContain(value);
});
