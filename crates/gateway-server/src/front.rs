//! Every request's way in. Most ask the gateway and take its answer as it is: these go straight there. Files, and whoever
//! wants answers compressed, go through the router and its layers, which cost more than the gateway needs for a small answer.

use crate::api;
use crate::files::{self, App};
use crate::world::World;
use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use http::HeaderValue;
use http::header::{ACCEPT_ENCODING, VARY};
use tower::ServiceExt;

/// The one service of this server.
#[derive(Clone)]
pub(crate) struct Front {
    world: World,
    router: Router,
}

impl Front {
    /// The app's files, and the world.
    pub(crate) fn new(app: App, world: World) -> Self {
        let router = files::layers(files::router(app).merge(api::router(world.clone())));
        Self { world, router }
    }

    /// Answers.
    pub(crate) async fn answer(self, request: Request) -> Response {
        if api::is_gateway_s(request.uri().path()) && !request.headers().contains_key(ACCEPT_ENCODING) {
            let mut response = api::answer(&self.world, request).await;
            files::guard(&mut response, false);
            // Another caller may get the same compressed.
            response.headers_mut().insert(VARY, HeaderValue::from_static("accept-encoding"));
            return response;
        }
        self.router.oneshot(request).await.unwrap_or_else(|never| match never {})
    }
}
