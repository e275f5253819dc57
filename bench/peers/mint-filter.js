import mint from "mint-filter";

export const Mint = mint.default ?? mint;
