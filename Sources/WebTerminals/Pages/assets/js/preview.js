// @ts-check
const retryMilliseconds = 3000;

/** The camera's picture: an MJPEG stream in an `<img>`, opened anew whenever it breaks or the camera comes back. */
export class Preview {
  #image;
  #camera;
  #wanted = false;
  #attempt = 0;
  /** @type {number | undefined} */
  #retry;

  /** @param {HTMLImageElement} image @param {string | null} camera the first's where none is named */
  constructor(image, camera = null) {
    this.#image = image;
    this.#camera = camera;
    image.addEventListener('load', () => image.classList.add('has-picture'));
    image.addEventListener('error', () => this.#failed());
    document.addEventListener('visibilitychange', () => this.reload());
  }

  /** @param {boolean} wanted whether there is a camera to show */
  show(wanted) {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.reload();
  }

  /** Moves the picture, without opening it anew. @param {Element} place */
  placeIn(place) {
    if (this.#image.parentElement !== place) place.append(this.#image);
  }

  reload() {
    clearTimeout(this.#retry);
    this.#image.classList.remove('has-picture');
    if (!this.#wanted || document.hidden) {
      this.#image.removeAttribute('src');
      return;
    }
    this.#attempt += 1;
    const camera = this.#camera ? `&camera=${encodeURIComponent(this.#camera)}` : '';
    this.#image.src = `/api/v1/preview?attempt=${this.#attempt}${camera}`;
  }

  #failed() {
    this.#image.classList.remove('has-picture');
    clearTimeout(this.#retry);
    if (this.#wanted) this.#retry = setTimeout(() => this.reload(), retryMilliseconds);
  }
}
