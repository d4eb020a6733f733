// A picture as PNG: the browser draws the file that the site has of it.
const SCALE = 2;

async function draw(url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-png]");
  if (!button) {
    return;
  }
  button.disabled = true;
  try {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await draw(button.dataset.png));
    link.download = button.dataset.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch {
    document.getElementById("announcer").textContent = "The picture could not be drawn.";
  }
  button.disabled = false;
});
