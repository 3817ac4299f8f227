// Offers the time zone of the device once; the portal works without this.
(() => {
  const offer = document.getElementById('detected');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (offer && zone && zone.includes('/') && zone !== offer.dataset.shown) {
    offer.elements.zone.value = zone;
    offer.querySelector('b').textContent = zone.replaceAll('_', ' ');
    offer.hidden = false;
  }
})();
