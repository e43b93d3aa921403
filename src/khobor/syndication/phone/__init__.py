"""The newspaper on a phone: its manifest and icons, and the service worker that reads offline."""
