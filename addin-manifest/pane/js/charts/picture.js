// @ts-check
/** A drawing as a file that keeps its looks outside the page: what the style sheet says is written into it. */

/** What a drawing's elements take from the style sheet. */
const LOOKS = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'paint-order', 'font-family',
  'font-size', 'font-weight', 'font-style'];

/** As crisp as paper wants it. */
const DOTS = 2;

/**
 * @param {SVGSVGElement} drawing one that is shown
 * @param {string} title
 */
export function asSvg(drawing, title) {
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  const shown = [drawing, ...drawing.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, at) => {
    const looks = getComputedStyle(shown[at]);
    for (const name of LOOKS) {
      element.setAttribute(name, looks.getPropertyValue(name));
    }
    element.removeAttribute('class');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(drawing.parentElement ?? drawing).backgroundColor);
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  copy.prepend(name, ground);
  return new XMLSerializer().serializeToString(copy);
}

/**
 * @param {SVGSVGElement} drawing
 * @param {string} title
 * @returns {Promise<Blob>}
 */
export async function asPng(drawing, title) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asSvg(drawing, title))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width.baseVal.value * DOTS;
  canvas.height = drawing.height.baseVal.value * DOTS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}
