//! Host 1: the service worker.
