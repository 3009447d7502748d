/** What has filters by code; one without codes is not there. */
interface Filtered<F extends string> {
  filters: { [filter in F]?: readonly string[] };
}

export function withCode<F extends string, S extends Filtered<F>>(
  search: S & Filtered<F>,
  filter: NoInfer<F>,
  code: string,
  wanted: boolean,
): S {
  const others = (search.filters[filter] ?? []).filter((each) => each !== code);
  const filters = { ...search.filters, [filter]: wanted ? [...others, code] : others };
  if (filters[filter]?.length === 0) {
    delete filters[filter];
  }
  return { ...search, filters };
}
