import { escaped } from './svg';

/** The parts of the page: addresses from the editor, and a random number. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  readonly nonce: string;
}

/**
 * The page of the graph. It contains nothing from a Dockerfile: the picture is sent to it later. Its content security
 * policy allows only our own script and style sheet, and no connections.
 */
export function pageOf({ script, style, nonce }: PageParts): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Stages</title>
<link rel="stylesheet" nonce="${nonce}" href="${escaped(style)}">
</head>
<body>
<header>
<span id="file" role="status"></span>
<span role="toolbar" aria-label="Size">
<button id="smaller" type="button" aria-label="Zoom out" title="Zoom out (-)">−</button>
<button id="actual" type="button" title="Actual size (0)">100%</button>
<button id="larger" type="button" aria-label="Zoom in" title="Zoom in (+)">+</button>
<button id="fit" type="button" title="Show the whole graph (f)">Fit</button>
</span>
<button id="export" type="button">Export SVG</button>
</header>
<main id="graph" class="graph" tabindex="0" aria-label="Stage graph"></main>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}
