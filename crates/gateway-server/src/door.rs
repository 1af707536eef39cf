//! Accept loop and connections: TLS where there is a certificate, HTTP/1.1, graceful shutdown, and the limits of [`crate::limits`] on each.

use crate::house::{House, Way};
use crate::limits::{HEAD_BYTES_MAX, HEADERS_MAX, Limits, SHUTDOWN_MAX};
use axum::serve::Listener;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::io;
use std::pin::pin;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::timeout;
use tokio_io_timeout::TimeoutWriter;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// First byte of a TLS handshake (RFC 8446, 5.1).
const HANDSHAKE: u8 = 22;
/// The answer to plain http on a connection for TLS.
const HTTPS_NEEDED: &[u8] = b"HTTP/1.1 400 Bad Request\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: 59\r\nconnection: close\r\n\r\n\
This server speaks https. Begin the address with https://.\n";

/// State that the connections of a server share.
#[derive(Clone)]
pub(crate) struct Connections {
    limits: Limits,
    places: Arc<Semaphore>,
    /// Its sender is dropped when the server stops.
    stopped: watch::Receiver<()>,
}

impl Connections {
    /// Their limits.
    pub(crate) fn limits(&self) -> Limits {
        self.limits
    }

    /// A place for one more, if there is one.
    pub(crate) fn place(&self) -> Option<OwnedSemaphorePermit> {
        self.places.clone().try_acquire_owned().ok()
    }
}

/// Answers connections from `house` until `stop`; then open requests get some time to end.
pub(crate) async fn serve(
    mut listener: TcpListener,
    house: House,
    tls: Option<TlsAcceptor>,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let (stopping, stopped) = watch::channel(());
    let connections = Connections { limits, places: places.clone(), stopped };
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
        let (house, tls, connections) = (house.clone(), tls.clone(), connections.clone());
        tokio::spawn(async move {
            match tls {
                None => converse(stream, house, Way::Plain, connections).await,
                Some(tls) => {
                    if let Some(stream) = secured(stream, &tls, limits).await {
                        converse(stream, house, Way::Secure, connections).await;
                    }
                }
            }
            drop(place);
        });
    }
    drop((listener, stopping));
    // A client that holds its connection must not hold the process. Every place is free when every connection has ended.
    let all = u32::try_from(limits.connections).unwrap_or(u32::MAX);
    let _ = timeout(SHUTDOWN_MAX, places.acquire_many(all)).await;
}

/// The connection after its handshake; `None` where that failed, and where plain http was spoken, which gets words.
async fn secured(mut stream: TcpStream, tls: &TlsAcceptor, limits: Limits) -> Option<TlsStream<TcpStream>> {
    let handshake = async {
        let mut first = [0];
        if stream.peek(&mut first).await? == 1 && first[0] != HANDSHAKE {
            // A connection that is closed with something unread is reset, and the words are lost.
            let _ = stream.read(&mut [0; 4_096]).await?;
            stream.write_all(HTTPS_NEEDED).await?;
            stream.shutdown().await?;
            return Ok(None);
        }
        tls.accept(stream).await.map(Some)
    };
    let outcome: io::Result<_> = timeout(limits.head, handshake).await.unwrap_or_else(|late| Err(late.into()));
    // A client that does not trust the authority sends its alert here; its own error says why.
    outcome.inspect_err(|reason| tracing::debug!("a handshake failed: {reason}")).ok().flatten()
}

/// The requests of one connection, one after another.
pub(crate) async fn converse<IO>(stream: IO, house: House, way: Way, connections: Connections)
where
    IO: AsyncRead + AsyncWrite + Send + 'static,
{
    let limits = connections.limits;
    let mut stopped = connections.stopped.clone();
    let mut stream = TimeoutWriter::new(stream);
    stream.set_timeout(Some(limits.unread));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_headers(HEADERS_MAX)
        .max_buf_size(HEAD_BYTES_MAX)
        .serve_connection(
            TokioIo::new(Box::pin(stream)),
            service_fn(|request| house.clone().answer(request, way, connections.clone())),
        )
        .with_upgrades();
    let mut connection = pin!(connection);
    let outcome = tokio::select! {
        outcome = &mut connection => outcome,
        _ = stopped.changed() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    // An error (a reset, a limit) ends this connection only.
    if let Err(reason) = outcome {
        tracing::debug!("a connection ended: {reason}");
    }
}

#[cfg(test)]
mod tests;
