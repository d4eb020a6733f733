// Modules of the page.
