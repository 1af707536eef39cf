//! The HTTP face of the world: `handle(request) -> reply`.
