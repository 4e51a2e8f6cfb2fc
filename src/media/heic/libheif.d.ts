declare module "libheif-js/wasm-bundle.js" {
  /** What the package leaves untyped, as far as it is used here. */
  export type HeifImage = {
    readonly is_primary: () => boolean;
    readonly get_width: () => number;
    readonly get_height: () => number;
    /** Fills `data` with four bytes a pixel; null if the picture can't be decoded. */
    readonly display: (into: Into, done: (shown: Into | null) => void) => void;
  };
  type Into = {
    readonly data: Uint8ClampedArray<ArrayBuffer>;
    readonly width: number;
    readonly height: number;
  };
  const libheif: { readonly HeifDecoder: new () => { decode(content: Uint8Array): readonly HeifImage[] } };
  // biome-ignore lint/style/noDefaultExport: it is what the package has.
  export default libheif;
}
