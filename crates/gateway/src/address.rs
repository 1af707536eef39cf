//! The addresses that an answer names: below the one prefix where the caller found it, or at the root of the hosts as the real
//! ones have them.

use crate::headers::{FORWARDED, X_FORWARDED_PROTO};
use crate::names;
use http::uri::{Authority, Uri};
use http::{Extensions, HeaderMap, HeaderName, header};
use std::borrow::Cow;

/// An extension of a request that came as to the real hosts: its host moved the path below the prefix, and answers name these
/// addresses instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtRoot {
    /// The root of the address that the caller used has both.
    Own,
    /// Two hosts.
    Hosts {
        /// Before the version of Microsoft Graph, such as `https://graph.microsoft.com/`.
        graph: &'static str,
        /// Before the tenant, such as `https://login.microsoftonline.com/`.
        sign_in: &'static str,
    },
}

/// Base addresses of an answer, absolute where the host is known.
#[derive(Clone, Debug)]
pub struct Address {
    before_prefix: String,
    at_root: Option<AtRoot>,
}

impl Address {
    /// The address that the caller used, up to the prefix. Without a host, or with one that is none, it is a path.
    pub fn new(uri: &Uri, headers: &HeaderMap, extensions: &Extensions, base: &str) -> Self {
        Self { before_prefix: before_prefix(uri, headers, base), at_root: extensions.get().copied() }
    }

    /// Where the prefix stands: `http://127.0.0.1:8081/`.
    pub fn before_prefix(&self) -> &str {
        &self.before_prefix
    }

    /// Base of Microsoft Graph, before its version.
    pub fn graph(&self) -> Cow<'_, str> {
        match self.at_root {
            Some(AtRoot::Hosts { graph, .. }) => Cow::Borrowed(graph),
            Some(AtRoot::Own) => Cow::Borrowed(&self.before_prefix),
            None => Cow::Owned(format!("{}gateway/graph/", self.before_prefix)),
        }
    }

    /// Base of the authority, before the tenant.
    pub fn sign_in(&self) -> Cow<'_, str> {
        match self.at_root {
            Some(AtRoot::Hosts { sign_in, .. }) => Cow::Borrowed(sign_in),
            Some(AtRoot::Own) => Cow::Borrowed(&self.before_prefix),
            None => Cow::Owned(format!("{}gateway/", self.before_prefix)),
        }
    }

    /// Where the claims of the signed-in user are: with Microsoft Graph, where that is at the root.
    pub fn user_info(&self, tenant: &str) -> String {
        match self.at_root {
            Some(_) => format!("{}oidc/userinfo", self.graph()),
            None => format!("{}{tenant}/openid/userinfo", self.sign_in()),
        }
    }

    /// How the caller asked, for the requests of a batch.
    pub fn at_root(&self) -> Option<AtRoot> {
        self.at_root
    }
}

fn before_prefix(uri: &Uri, headers: &HeaderMap, base: &str) -> String {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let forwarded = || {
        let schemes = [text(FORWARDED).and_then(forwarded_scheme), text(X_FORWARDED_PROTO)];
        let schemes = schemes.into_iter().flatten().map(|value| value.split(',').next().unwrap_or_default().trim());
        schemes.filter_map(|scheme| ["http", "https"].into_iter().find(|known| names::are_same(known, scheme))).next()
    };
    let scheme = uri.scheme_str().or_else(forwarded);
    let authority = uri.authority().cloned().or_else(|| text(header::HOST)?.parse::<Authority>().ok());
    match authority {
        Some(authority) => format!("{}://{authority}{base}", scheme.unwrap_or("http")),
        None => base.to_owned(),
    }
}

/// `proto` of the first element of `Forwarded` (RFC 7239, 4): that of the proxy which the caller spoke to.
fn forwarded_scheme(value: &str) -> Option<&str> {
    let first = value.split(',').next()?;
    let pairs = first.split(';').filter_map(|pair| pair.split_once('='));
    let mut schemes = pairs.filter(|(name, _)| names::are_same(name.trim(), "proto"));
    schemes.next().map(|(_, scheme)| scheme.trim().trim_matches('"'))
}
