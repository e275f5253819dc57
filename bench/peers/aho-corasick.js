export { AhoCorasick } from "@monyone/aho-corasick/fast";
