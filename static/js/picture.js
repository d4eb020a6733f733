// Pictures that grow. The scaled part of a picture is an inner <svg> whose viewBox is milliseconds and rows. Swaps
// change children, never attributes, so each new axis brings the viewBox that belongs to it: data-plot names the inner
// <svg>, data-view-box is its value. It is set just before the axis is swapped in, so both change in one frame.
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  const scale = event.detail.fragment.querySelector?.(":scope > [data-view-box]");
  if (scale) {
    const scaled = document.getElementById(scale.dataset.plot);
    scaled?.setAttribute("viewBox", scale.dataset.viewBox);
    // What was drawn for the stretch that is shown is to be drawn anew.
    delete scaled?.dataset.drawn;
  }
});
