//! An endpoint: a template of paths, and what each method does there and asks of its caller. Every area has a table of its own
//! (`identity`, `graph`, `admin_service`, `lab`); [`crate::router`] has their sum.

use crate::Response;
use crate::call::Call;
use crate::cursors::Cursors;
use crate::error::ApiError;
use crate::identity::Identity;
use crate::identity::access::Access;
use crate::identity::interaction::Interaction;
use crate::identity::oauth_code::OAuthError;
use crate::identity::request::OAuthRequest;
use crate::{names, work};
use contract::time_travel::Past;
use http::Method;
use simulation::time_travel::Moment;
use simulation::world::World;

/// A template and what its methods do. HEAD follows GET, OPTIONS is answered everywhere.
#[derive(Debug)]
pub struct Endpoint {
    /// Below the prefix; `{name}` stands for a value.
    pub template: &'static str,
    /// How many segments the template has.
    pub depth: usize,
    /// What each method does.
    pub operations: &'static [Operation],
}

/// What one method of an endpoint does.
#[derive(Debug)]
pub struct Operation {
    /// The method.
    pub method: Method,
    /// `operationId` of the OpenAPI document; two paths may share one.
    #[cfg_attr(not(any(test, feature = "testing")), expect(dead_code, reason = "a test writes the OpenAPI document"))]
    pub name: &'static str,
    /// What it asks of its caller.
    pub access: Access,
    /// The function that answers.
    pub handler: Handler,
}

/// The function that answers, by what it needs.
#[derive(Clone, Copy, Debug)]
pub enum Handler {
    /// The world and the id of the build, without a caller.
    Health(fn(&World, &str) -> Response),
    /// The keys of the world's tokens, unauthenticated and without moving time.
    OAuth(fn(&mut Identity, &OAuthRequest<'_>) -> Result<Response, OAuthError>),
    /// The same, for a page on which a user decides: a decision may be a command.
    Interaction(Interaction),
    /// A call of a signed-in caller, which reads the world or applies commands.
    Response(fn(&mut Context<'_>, &Call<'_>) -> Result<Response, ApiError>),
    /// The same, for another world that replaces the running one and whose status is the answer.
    NewWorld(fn(&World, &Call<'_>) -> Result<World, ApiError>),
    /// A moment of the past whose world replaces the running one.
    Moment(fn(&World, &Call<'_>) -> Result<Moment, ApiError>),
    /// The gateway sends the requests of the batch to their own handlers.
    Batch,
}

/// What a handler has beside the call.
pub struct Context<'gateway> {
    /// The world.
    pub world: &'gateway mut World,
    /// Lists that callers are paging through.
    pub cursors: &'gateway mut Cursors,
    /// Resets and imports of this storage.
    pub generation: u64,
    /// Where the world is that of a moment of the past: which.
    pub past: Option<Past>,
}

/// A table of endpoints: `"template": METHOD Name ACCESS Handler(function), …;`. With `below "path";` in front, the templates begin
/// with that path: for rows that several paths have.
macro_rules! endpoints {
    ($(below $path:literal;)?
     $($template:literal: $($method:ident $name:ident $access:ident $kind:ident $(($handler:expr))?),+;)*) => {
        $crate::endpoint::endpoints!(@table [$($path)?]
            $([$template] $($method $name $access $kind $(($handler))?),+;)*)
    };
    (@table $path:tt $([$template:literal] $($method:ident $name:ident $access:ident $kind:ident $(($handler:expr))?),+;)*) => {
        &[$($crate::endpoint::Endpoint {
            template: $crate::endpoint::template!($path $template),
            depth: $crate::endpoint::depth($crate::endpoint::template!($path $template)),
            operations: &[$($crate::endpoint::Operation {
                method: http::Method::$method,
                name: stringify!($name),
                access: $access,
                handler: $crate::endpoint::Handler::$kind $(($handler))?,
            }),+],
        }),*]
    };
}
pub(crate) use endpoints;

/// A template, below a path where there is one.
macro_rules! template {
    ([] $template:literal) => {
        $template
    };
    ([$path:literal] $template:literal) => {
        concat!($path, $template)
    };
}
pub(crate) use template;

/// How many segments a template has.
pub const fn depth(template: &str) -> usize {
    let (mut depth, mut at) = (1, 0);
    while at < template.len() {
        depth += (template.as_bytes()[at] == b'/') as usize;
        at += 1;
    }
    depth
}

impl Endpoint {
    /// Whether it is one of this lab's own, whose names have one spelling. Those of the real services have any letter case.
    fn is_ours(&self) -> bool {
        self.template == "health" || self.template.starts_with("lab/")
    }

    /// The values of the template's braces, where `segments` match it.
    pub fn matches<'path>(&self, segments: &'path [String]) -> Option<Vec<&'path str>> {
        if segments.len() != self.depth {
            return None;
        }
        let mut values = Vec::new();
        for (expected, segment) in self.template.split('/').zip(segments) {
            work::count(1);
            match expected.split_once('{').zip(expected.split_once('}')) {
                None if names::are_same(segment, expected) && (segment == expected || !self.is_ours()) => {}
                None => return None,
                Some(((before, _), (_, after))) => {
                    let value = names::before(names::after(segment, before)?, after)?;
                    if value.is_empty() {
                        return None;
                    }
                    values.push(value);
                }
            }
        }
        Some(values)
    }

    /// Place of the first value that is not Graph's version.
    pub fn first_value(&self) -> usize {
        usize::from(self.template.starts_with("graph/"))
    }

    /// Whether `segments` would match in other letter case, which only the lab's own routes mind.
    pub fn resembles(&self, segments: &[String]) -> bool {
        self.depth == segments.len()
            && self
                .template
                .split('/')
                .zip(segments)
                .all(|(expected, given)| expected.starts_with('{') || expected.eq_ignore_ascii_case(given))
    }

    /// What `method` does here.
    pub fn operation(&self, method: &Method) -> Option<&'static Operation> {
        let method = if *method == Method::HEAD { &Method::GET } else { method };
        self.operations.iter().find(|operation| operation.method == *method)
    }

    /// Value of the `Allow` header.
    pub fn allow(&self) -> String {
        let mut names: Vec<&str> = self.operations.iter().map(|operation| operation.method.as_str()).collect();
        if names.contains(&"GET") {
            names.push("HEAD");
        }
        names.push("OPTIONS");
        names.join(", ")
    }
}
