// Light or dark. Without this, the form asks the site; with it, the page changes at once and the site is told by cookie.
const YEAR_SECONDS = 365 * 24 * 60 * 60;

document.querySelector("[data-theme-switch]").addEventListener("submit", (event) => {
  event.preventDefault();
  const root = document.documentElement;
  const now = root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const other = now === "dark" ? "light" : "dark";
  root.dataset.theme = other;
  document.cookie = `theme=${other}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
});
