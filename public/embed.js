// For a page that embeds charts of the Iraq Withdrawal Monitor: gives each frame the height that its chart asks for.
// Listens to the site that this script came from and to no other; sends nothing, stores nothing.
;(() => {
  const origin = new URL(document.currentScript.src).origin
  addEventListener('message', event => {
    if (event.origin !== origin || !event.data || event.data.iwm !== 'height') return
    const height = Number(event.data.height)
    if (!(height > 0 && height < 20000)) return
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === event.source) frame.style.height = `${height}px`
    }
  })
})()
