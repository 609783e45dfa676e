import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const folder = "../wwwroot/built";

// What a browser fetches lies beside the plain file already compressed, so that the server never does it.
const compressed: Plugin = {
  name: "compressed",
  closeBundle() {
    for (const name of readdirSync(folder, { recursive: true }) as string[]) {
      if (!/\.(js|css|json|svg)$/.test(name)) continue;
      const bytes = readFileSync(join(folder, name));
      const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      if (small.length < bytes.length * 0.9) writeFileSync(join(folder, `${name}.br`), small);
    }
  },
};

// One bundle for every page, one more for each island that a page asks for. Nothing is inlined: the server's content
// security policy allows only files of its own.
export default defineConfig({
  base: "/built/",
  publicDir: false,
  plugins: [compressed],
  build: {
    outDir: folder,
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    rollupOptions: { input: { main: "src/main.ts", site: "style/site.css" } },
  },
});
