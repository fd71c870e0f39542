const STEP = 1.2;
const SMALLEST = 0.1;
const LARGEST = 4;
/** A press becomes a drag instead of a click when the mouse moves this far, in pixels. */
const DRAG_DISTANCE = 4;

/**
 * The size of the picture, and its visible part. A picture is shown in its own size, so that its text is readable, and
 * is scrolled or dragged if the page is smaller. It keeps the size that the user chose.
 */
export class Viewport {
  readonly #frame: HTMLElement;
  readonly #sizeChanged: (zoom: number) => void;
  #zoom = 1;
  /** Whether the picture becomes smaller with the page. */
  #isFitted = false;

  constructor(frame: HTMLElement, sizeChanged: (zoom: number) => void) {
    this.#frame = frame;
    this.#sizeChanged = sizeChanged;
    new ResizeObserver(() => {
      if (this.#isFitted) {
        this.fit();
      }
    }).observe(frame);
    dragWith(frame);
    frame.addEventListener(
      'wheel',
      (event) => {
        this.#turned(event);
      },
      { passive: false },
    );
  }

  enlarge(): void {
    this.#choose(this.#zoom * STEP);
  }

  shrink(): void {
    this.#choose(this.#zoom / STEP);
  }

  actualSize(): void {
    this.#choose(1);
  }

  /** Shows the whole picture, but never larger than its own size. */
  fit(): void {
    const { width, height } = this.#size;
    const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(this.#frame);
    const room = {
      width: this.#frame.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
      height: this.#frame.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom),
    };
    this.#isFitted = true;
    this.#apply(Math.min(1, room.width / width, room.height / height));
  }

  /** Gives a new picture the size of the previous one. */
  keepSize(): void {
    if (this.#isFitted) {
      this.fit();
    } else {
      this.#apply(this.#zoom);
    }
  }

  /** Scrolls a part of the picture to the centre unless it is completely visible. */
  reveal(part: Element | null): void {
    const [inner, outer] = [part?.getBoundingClientRect(), this.#frame.getBoundingClientRect()];
    const isSeen =
      inner === undefined ||
      (inner.left >= outer.left &&
        inner.right <= outer.right &&
        inner.top >= outer.top &&
        inner.bottom <= outer.bottom);
    if (!isSeen) {
      part?.scrollIntoView({ block: 'center', inline: 'center' });
    }
  }

  #turned(event: WheelEvent): void {
    if (event.ctrlKey) {
      event.preventDefault();
      this.#choose(this.#zoom * (event.deltaY < 0 ? STEP : 1 / STEP), { x: event.clientX, y: event.clientY });
    }
  }

  /** Keeps this point of the page at the same point of the picture; the default is the centre. */
  #choose(zoom: number, point = this.#middle): void {
    const before = this.#picture?.getBoundingClientRect();
    const earlier = this.#zoom;
    this.#isFitted = false;
    this.#apply(zoom);
    const after = this.#picture?.getBoundingClientRect();
    if (before !== undefined && after !== undefined) {
      const scale = this.#zoom / earlier;
      this.#frame.scrollBy(
        after.left + (point.x - before.left) * scale - point.x,
        after.top + (point.y - before.top) * scale - point.y,
      );
    }
  }

  #apply(zoom: number): void {
    this.#zoom = Math.min(LARGEST, Math.max(SMALLEST, zoom));
    const picture = this.#picture;
    if (picture !== undefined) {
      const { width, height } = this.#size;
      picture.style.width = `${width * this.#zoom}px`;
      picture.style.height = `${height * this.#zoom}px`;
    }
    this.#sizeChanged(this.#zoom);
  }

  get #picture(): SVGSVGElement | undefined {
    return this.#frame.querySelector('svg') ?? undefined;
  }

  get #size(): { readonly width: number; readonly height: number } {
    return this.#picture?.viewBox.baseVal ?? { width: 1, height: 1 };
  }

  get #middle(): { readonly x: number; readonly y: number } {
    const { left, top, width, height } = this.#frame.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
}

/** Lets the mouse drag the content of a frame. The end of a drag is not a click. */
function dragWith(frame: HTMLElement): void {
  let start: { readonly x: number; readonly y: number } | undefined;
  let dragged = false;
  frame.addEventListener('pointerdown', ({ button, pointerType, clientX, clientY }) => {
    // Touch screens scroll without this code.
    start = button === 0 && pointerType === 'mouse' ? { x: clientX, y: clientY } : undefined;
    dragged = false;
  });
  frame.addEventListener('pointermove', ({ clientX, clientY, pointerId }) => {
    if (start === undefined) {
      return;
    }
    if (!dragged && Math.hypot(clientX - start.x, clientY - start.y) < DRAG_DISTANCE) {
      return;
    }
    dragged = true;
    frame.setPointerCapture(pointerId);
    frame.classList.add('dragged');
    frame.scrollBy(start.x - clientX, start.y - clientY);
    start = { x: clientX, y: clientY };
  });
  const end = (): void => {
    start = undefined;
    frame.classList.remove('dragged');
  };
  frame.addEventListener('pointerup', end);
  frame.addEventListener('pointercancel', end);
  frame.addEventListener(
    'click',
    (event) => {
      if (dragged) {
        event.stopImmediatePropagation();
      }
      dragged = false;
    },
    { capture: true },
  );
}
