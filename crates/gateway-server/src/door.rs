//! The server's door: connections are taken in, and every one has the limits of [`crate::limits`].

use crate::limits::{HEAD_BYTES_MAX, HEADERS_MAX, Limits, SHUTDOWN_MAX};
use axum::Router;
use axum::serve::Listener;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::pin::pin;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio_io_timeout::TimeoutWriter;

/// Answers connections with `router` until `stop`; then open requests get some time to end.
pub(crate) async fn serve(mut listener: TcpListener, router: Router, limits: Limits, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let (stopping, stopped) = watch::channel(());
    let mut stop = pin!(stop);
    loop {
        // A connection is taken in when there is a place for it; the system keeps it meanwhile.
        let next = async {
            let place = places.clone().acquire_owned().await;
            (place, Listener::accept(&mut listener).await)
        };
        let (place, (stream, _)) = tokio::select! {
            () = &mut stop => break,
            taken = next => taken,
        };
        // An answer is sent whole: nothing is gained by waiting for more.
        let _ = stream.set_nodelay(true);
        let (router, stopped) = (router.clone(), stopped.clone());
        tokio::spawn(async move {
            converse(stream, router, limits, stopped).await;
            drop(place);
        });
    }
    drop((listener, stopping));
    // A client that holds its connection must not hold the process. Every place is free when every connection has ended.
    let all = u32::try_from(limits.connections).unwrap_or(u32::MAX);
    let _ = tokio::time::timeout(SHUTDOWN_MAX, places.acquire_many(all)).await;
}

/// The requests of one connection, one after another.
async fn converse<IO>(stream: IO, router: Router, limits: Limits, mut stopped: watch::Receiver<()>)
where
    IO: AsyncRead + AsyncWrite + Send + 'static,
{
    let mut stream = TimeoutWriter::new(stream);
    stream.set_timeout(Some(limits.unread));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_headers(HEADERS_MAX)
        .max_buf_size(HEAD_BYTES_MAX)
        .serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(router))
        .with_upgrades();
    let mut connection = pin!(connection);
    let outcome = tokio::select! {
        outcome = &mut connection => outcome,
        // The sender is dropped when the server stops.
        _ = stopped.changed() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    // What ends a connection (a client that went away, a limit) ends this one only.
    if let Err(reason) = outcome {
        tracing::debug!("a connection ended: {reason}");
    }
}

#[cfg(test)]
mod tests;
