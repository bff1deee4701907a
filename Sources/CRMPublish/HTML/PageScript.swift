/// What the page may do: use the styles and the one script it holds, and load nothing.
enum PagePolicy {
  /// The digest of ``pageScript``; a test keeps the two together.
  static let scriptDigest = "sha256-SET7myBHvCZ4O4BP2xy1k1Cr+bOxIefyhUY4Wl0uuHU="

  static let text =
    "default-src 'none'; style-src 'unsafe-inline'; script-src '\(scriptDigest)'; "
    + "base-uri 'none'; form-action 'none'"
}

/// Opens and closes all details at once, and opens them for printing.
let pageScript: StaticString = """

  (() => {
    const details = [...document.querySelectorAll("details")];
    const button = document.getElementById("open-all");
    let isOpen = false;
    let before = [];
    button.hidden = details.length === 0;
    button.addEventListener("click", () => {
      isOpen = !isOpen;
      details.forEach((each) => { each.open = isOpen; });
      button.textContent = isOpen ? button.dataset.close : button.dataset.open;
    });
    addEventListener("beforeprint", () => {
      before = details.map((each) => each.open);
      details.forEach((each) => { each.open = true; });
    });
    addEventListener("afterprint", () => {
      details.forEach((each, place) => { each.open = before[place]; });
    });
  })();

  """
