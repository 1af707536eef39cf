//! `$batch`: up to twenty requests in one. Each goes the way that it would go alone, with the caller's authorization;
//! one that depends on another waits for it and is not sent where that one failed.

use crate::body;
use crate::call::{Call, check_target_length};
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::headers;
use crate::json::{ObjectWriter, Value};
use crate::response::{self, GRAPH_JSON};
use crate::work;
use crate::{Request, Response};
use bytes::Bytes;
use contract::limits::{BATCH_BYTES_MAX, BATCH_REQUESTS_MAX};
use http::header::{self, HeaderName};
use http::{HeaderMap, Method, Uri};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

const SHAPE: &str = r#"{"requests":[{"id":"1","method":"GET","url":"/me"},{"id":"2","dependsOn":["1"],"method":"POST","url":"/…","headers":{"Content-Type":"application/json"},"body":{}}]}"#;
/// Names of headers as Microsoft Graph spells them in a batch: its JavaScript client looks for one of them to the letter.
const SPELLED: [(&str, &str); 6] = [
    ("allow", "Allow"),
    ("cache-control", "Cache-Control"),
    ("content-type", "Content-Type"),
    ("odata-version", "OData-Version"),
    ("retry-after", "Retry-After"),
    ("www-authenticate", "WWW-Authenticate"),
];
/// What is encoded of an address that a person wrote: what no URL has, and the sign of a fragment.
const NOT_IN_URLS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');
/// Headers of the whole that each request has too, unless it brings its own.
const INHERITED: [HeaderName; 5] =
    [header::AUTHORIZATION, header::HOST, headers::FORWARDED, headers::X_FORWARDED_PROTO, headers::LAB_AT];

/// The body.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Batch<'body> {
    #[serde(borrow)]
    requests: Vec<Given<'body>>,
}

/// A request as it is given. What is missing or of another type is said with the id of its request, so it may be anything.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given<'body> {
    #[serde(default, deserialize_with = "id")]
    id: Option<Value>,
    method: Option<Value>,
    url: Option<Value>,
    headers: Option<Value>,
    /// The body as it was sent, unparsed: the route of the request reads it.
    #[serde(borrow)]
    body: Option<&'body RawValue>,
    /// The other name is how Microsoft's Python SDK spells it.
    #[serde(default, rename = "dependsOn", alias = "depends_on", deserialize_with = "id")]
    depends_on: Option<Value>,
}

/// An id, or a list of ids. Graph takes whole numbers for texts (IntuneCD sends them), and answers with texts.
fn id<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Value>, D::Error> {
    fn as_text(value: Value) -> Value {
        match value {
            Value::Number(number) if number.is_u64() || number.is_i64() => Value::String(number.to_string()),
            Value::Array(ids) => ids.into_iter().map(as_text).collect(),
            other => other,
        }
    }
    Ok(Option::<Value>::deserialize(from)?.map(as_text))
}

/// One of the requests.
pub struct Part {
    /// Its id: what the answer and other requests call it.
    pub id: String,
    /// Indices of those that it waits for, among those before it.
    pub after: Vec<usize>,
    /// As it would be sent alone.
    pub request: Request,
    /// Why it is refused by itself, beside others that are sent.
    pub refused: Option<ApiError>,
    /// Its index in the body.
    index: usize,
}

/// The requests of a batch, each after those that it depends on, and otherwise in the order of the body.
pub fn read(call: &Call<'_>, uri: &Uri) -> Result<Vec<Part>, ApiError> {
    call.options(&[])?;
    let Batch { requests } = body::json(call.headers, call.body, BATCH_BYTES_MAX, SHAPE)?;
    if requests.is_empty() || requests.len() > BATCH_REQUESTS_MAX {
        let message = format!(
            "The batch has {} requests; it must have from 1 to {BATCH_REQUESTS_MAX}. Send several batches.",
            requests.len()
        );
        return Err(ApiError::new(Code::BatchInvalid, message).with("max", BATCH_REQUESTS_MAX));
    }
    let ids = ids(&requests)?;
    let waits = requests.iter().map(|request| waits_for(request, &ids)).collect::<Result<Vec<_>, ApiError>>()?;
    let order = in_order(&waits).map_err(|stuck| {
        wrong(ids[stuck], "waits, through dependsOn, for itself; no order of the requests satisfies that")
    })?;
    let origin = uri.scheme_str().zip(uri.authority());
    let origin = origin.map(|(scheme, authority)| format!("{scheme}://{authority}")).unwrap_or_default();
    let prefix = format!("{}gateway/graph/{}", call.route.base, call.route.version.as_str());
    order
        .iter()
        .map(|&index| {
            let (mut request, refused) = request(&requests[index], ids[index], (&origin, &prefix), call.headers)?;
            if let Some(at_root) = call.address.at_root() {
                request.extensions_mut().insert(at_root);
            }
            let after = waits[index].iter().filter_map(|other| order.iter().position(|own| own == other)).collect();
            Ok(Part { id: ids[index].to_owned(), after, request, refused, index })
        })
        .collect()
}

/// The ids, in order: texts, none empty, none twice.
fn ids<'given>(requests: &'given [Given<'_>]) -> Result<Vec<&'given str>, ApiError> {
    let mut ids: Vec<&str> = Vec::with_capacity(requests.len());
    for (index, request) in requests.iter().enumerate() {
        let shown = format!("number {}", index + 1);
        let id = text(&request.id).filter(|id| !id.is_empty());
        let id = id.ok_or_else(|| wrong(&shown, "has no id; give it one, as a text"))?;
        if ids.iter().any(|earlier| earlier.eq_ignore_ascii_case(id)) {
            return Err(wrong(id, "has an id that another has too; ids are unique, whatever their case"));
        }
        ids.push(id);
    }
    Ok(ids)
}

fn waits_for(request: &Given<'_>, ids: &[&str]) -> Result<Vec<usize>, ApiError> {
    let own = text(&request.id).unwrap_or_default();
    let Some(names) = &request.depends_on else { return Ok(Vec::new()) };
    let names = names.as_array().ok_or_else(|| wrong(own, "has a dependsOn that is no list of ids"))?;
    let index_of = |name: &Value| {
        let index = name.as_str().and_then(|name| ids.iter().position(|id| id.eq_ignore_ascii_case(name)));
        index.ok_or_else(|| {
            let what = format!("depends on {}, which no request of the batch has as its id", quoted(&name.to_string()));
            wrong(own, &what)
        })
    };
    let mut indices = Vec::new();
    for name in names {
        let index = index_of(name)?;
        // Each once: their number then has the limit that the requests have.
        if !indices.contains(&index) {
            indices.push(index);
        }
    }
    Ok(indices)
}

/// Indices in an order in which each comes after those that it waits for; the first that never can is the error.
fn in_order(waits: &[Vec<usize>]) -> Result<Vec<usize>, usize> {
    let mut order: Vec<usize> = Vec::with_capacity(waits.len());
    while order.len() < waits.len() {
        let is_ready = |index: &usize| {
            work::count(1 + waits[*index].len());
            !order.contains(index) && waits[*index].iter().all(|other| order.contains(other))
        };
        match (0..waits.len()).find(is_ready) {
            Some(index) => order.push(index),
            None => return Err((0..waits.len()).find(|index| !order.contains(index)).unwrap_or_default()),
        }
    }
    Ok(order)
}

fn request(
    given: &Given<'_>,
    id: &str,
    (origin, prefix): (&str, &str),
    inherited: &HeaderMap,
) -> Result<(Request, Option<ApiError>), ApiError> {
    let method = text(&given.method).and_then(|name| Method::from_bytes(name.as_bytes()).ok());
    let offered = [Method::GET, Method::POST, Method::PATCH, Method::PUT, Method::DELETE];
    let method = method.filter(|method| offered.contains(method));
    let method = method.ok_or_else(|| wrong(id, "has no method, or none of GET, POST, PATCH, PUT and DELETE"))?;
    let url = text(&given.url).ok_or_else(|| wrong(id, "has no url"))?;
    let path = url.trim_start_matches('/');
    // Empty segments mean nothing here either: //host.example/users names a host, and //users names none.
    let first = path.split(['/', '?']).next().unwrap_or_default();
    if first.contains(':') || url.starts_with("//") && first.contains('.') {
        let what = "has an absolute url; it must begin below the version, for example /deviceManagement/managedDevices";
        return Err(wrong(id, what));
    }
    // An address as a person writes it, with spaces and letters of every language.
    let path = utf8_percent_encode(path, NOT_IN_URLS);
    let target = format!("{origin}{prefix}/{path}");
    // `Uri` holds fewer bytes than a batch may have.
    let refused = check_target_length(target.len() - origin.len()).err();
    let uri = match refused {
        None => target.parse::<Uri>().map_err(|_| wrong(id, "has a url that is none"))?,
        Some(_) => Uri::default(),
    };
    let body = given.body.map_or_else(Bytes::new, |body| Bytes::copy_from_slice(body.get().as_bytes()));
    let mut request = Request::new(body);
    (*request.method_mut(), *request.uri_mut()) = (method, uri);
    let own = request.headers_mut();
    for name in INHERITED {
        if let Some(value) = inherited.get(&name) {
            own.insert(name, value.clone());
        }
    }
    let Some(sent) = &given.headers else { return Ok((request, refused)) };
    let Value::Object(members) = sent else { return Err(wrong(id, "has headers that are no object of texts")) };
    for (name, value) in members {
        let value = value.as_str().and_then(headers::value);
        let header = HeaderName::from_bytes(name.as_bytes()).ok().zip(value);
        // The map has a limit of its own, which `insert` panics at.
        if header.and_then(|(name, value)| own.try_insert(name, value).ok()).is_none() {
            return Err(wrong(id, &format!("has the header {}, which no request can carry", quoted(name))));
        }
    }
    Ok((request, refused))
}

fn wrong(id: &str, what: &str) -> ApiError {
    let message = format!("The request {} of the batch {what}.", quoted(id));
    ApiError::new(Code::BatchInvalid, message).with("id", id)
}

fn text(value: &Option<Value>) -> Option<&str> {
    value.as_ref().and_then(Value::as_str)
}

/// What a request gets that waited for one that failed.
pub fn dependency_failed(id: &str, failed: &str) -> ApiError {
    let message = format!(
        "The request {} was not sent, for it depends on {}, which failed. See why that one did.",
        quoted(id),
        quoted(failed)
    );
    ApiError::new(Code::DependencyFailed, message).with("dependsOn", failed)
}

/// A batch inside a batch.
pub fn nested() -> ApiError {
    ApiError::new(Code::BatchInvalid, "A batch cannot hold another $batch. Put its requests into this one.")
}

/// The answer: every response under the id of its request, in the order of the body.
pub fn answer(mut responses: Vec<(Part, Response)>) -> Response {
    responses.sort_by_key(|(part, _)| part.index);
    let mut body = Vec::new();
    let mut object = ObjectWriter::open(&mut body);
    let out = object.member("responses");
    out.push(b'[');
    for (position, (part, response)) in responses.iter().enumerate() {
        if position > 0 {
            out.push(b',');
        }
        let mut one = ObjectWriter::open(out);
        one.text("id", &part.id);
        one.value("status", &response.status().as_u16());
        let mut headers = ObjectWriter::open(one.member("headers"));
        for (name, value) in response.headers() {
            let spelled = SPELLED.iter().find(|(known, _)| *known == name.as_str());
            let name = spelled.map_or(name.as_str(), |(_, spelled)| spelled);
            headers.text(name, value.to_str().unwrap_or_default());
        }
        headers.close();
        let content_type = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        match (response.body(), content_type) {
            (body, _) if body.is_empty() => {}
            (body, Some(kind)) if kind.starts_with("application/json") => one.member("body").extend_from_slice(body),
            (body, _) => one.text("body", &String::from_utf8_lossy(body)),
        }
        one.close();
    }
    out.push(b']');
    object.close();
    response::bytes(GRAPH_JSON, body)
}
