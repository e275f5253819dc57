import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { installationKey } from "@xianshen/node";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";

const folder = temporaryFolder();
let homes = 0;

/** The environment of a user who never ran the command. */
function newHome(): { readonly XDG_CONFIG_HOME: string; readonly file: string } {
  homes += 1;
  const home = join(folder, String(homes));
  return { XDG_CONFIG_HOME: home, file: join(home, "xianshen", "key") };
}

function writeKey(file: string, text: string, mode = 0o600): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, mode);
}

describe("the key file", () => {
  it("is made at first use, for its owner only, and read again", () => {
    const { file, ...environment } = newHome();
    const first = installationKey(environment);
    expect(first.kept).toBe(true);
    expect(first.key).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(installationKey(environment)).toEqual(first);
  });

  it("is refused when others can read it", () => {
    const { file, ...environment } = newHome();
    writeKey(file, "ab".repeat(32), 0o640);
    expect(() => installationKey(environment)).toThrow(
      expect.objectContaining({ code: "key-exposed", data: { path: file } }),
    );
  });

  it.each(["", "ab".repeat(31), "not a key at all, not a key at all, not a key"])(
    "is refused when malformed: %j",
    (text) => {
      const { file, ...environment } = newHome();
      writeKey(file, text);
      expect(() => installationKey(environment)).toThrow(expect.objectContaining({ code: "key-malformed" }));
      expect(readFileSync(file, "utf8")).toBe(text);
    },
  );

  it("gives a key for one run when it cannot be written", () => {
    const { file, ...environment } = newHome();
    writeFileSync(environment.XDG_CONFIG_HOME, "a file where a folder should be");
    expect(file).toContain(environment.XDG_CONFIG_HOME);
    const once = installationKey(environment);
    expect(once.kept).toBe(false);
    expect(once.key).toHaveLength(32);
  });

  it("is the same for two first runs at once", () => {
    const { file, ...environment } = newHome();
    const code = `const { installationKey } = await import("@xianshen/node");
      process.stdout.write(Buffer.from(installationKey().key).toString("hex"));`;
    const both = `node --input-type=module -e '${code}' & node --input-type=module -e '${code.replace("write(", 'write(" " + ')}'; wait`;
    const keys = execFileSync("sh", ["-c", both], {
      env: { ...process.env, ...environment },
      cwd: import.meta.dirname,
    }).toString();
    const written = readFileSync(file, "utf8").trim();
    expect(keys.replace(" ", "")).toBe(written + written);
  });
});

describe("XIANSHEN_KEY", () => {
  it.each([
    ["hex", "ab".repeat(32)],
    ["base64", Buffer.alloc(32, 0xab).toString("base64")],
    ["base64 for addresses", Buffer.alloc(32, 0xab).toString("base64url")],
  ])("is read as %s and no file is made", (_form, text) => {
    const { file, ...environment } = newHome();
    expect(Buffer.from(installationKey({ ...environment, XIANSHEN_KEY: text }).key)).toEqual(Buffer.alloc(32, 0xab));
    expect(() => statSync(file)).toThrow();
  });

  it("is refused when short, without quoting it", () => {
    const refused = expect.objectContaining({ code: "key-malformed", message: expect.not.stringContaining("abcd") });
    expect(() => installationKey({ XIANSHEN_KEY: "abcd" })).toThrow(refused);
  });
});
