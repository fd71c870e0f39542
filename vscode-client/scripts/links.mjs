/**
 * Where the relative links of README.md and CHANGELOG.md lead on the page of the published extension. The packager
 * would resolve them from the top of the repository, but this extension is in a folder of it.
 *
 * @param {import('./paths.mjs').Manifest} manifest
 */
export function linkOptions({ repository }) {
  if (repository?.directory === undefined) {
    throw new Error('package.json names no repository with the folder of the extension.');
  }
  const { url, directory } = repository;
  const page = url.replace(/\.git$/, '');
  return {
    baseContentUrl: `${page}/blob/HEAD/${directory}`,
    baseImagesUrl: `${page}/raw/HEAD/${directory}`,
  };
}
