//! Lists of a handful of objects: paged, counted and selected over values, with no index.

use crate::answer::{Answer, GRAPH_JSON, TEXT};
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::json;
use crate::odata::select;
use crate::rejection::{Outcome, Rejection, quoted};
use serde_json::{Map, Value, json};

const LIST_OPTIONS: &[&str] = &["$top", "$skip", "$count", "$select"];
const SINGLE_OPTIONS: &[&str] = &["$select"];

/// A collection of few objects, all with the same members.
pub struct SmallList<'all> {
    /// Its name in the path, for example `applications`.
    pub name: &'all str,
    /// Names of the members.
    pub members: &'all [&'static str],
    /// The objects.
    pub objects: Vec<Map<String, Value>>,
}

impl SmallList<'_> {
    /// A page of it.
    pub fn list(self, call: &Call<'_>) -> Outcome<Answer> {
        body::none(call.body)?;
        let options = call.options(LIST_OPTIONS)?;
        let names = self.checked(select::names(&options)?)?;
        let total = self.objects.len() as u64;
        let (skip, top) = (options.skip()?, options.top()?);
        let mut answer = Map::new();
        answer.insert("@odata.context".into(), call.graph_context(self.name).into());
        if options.flag("$count")? {
            answer.insert("@odata.count".into(), total.into());
        }
        let from = usize::try_from(skip).unwrap_or(usize::MAX);
        let page: Vec<Value> =
            self.objects.into_iter().skip(from).take(top).map(|object| kept(object, names.as_deref())).collect();
        let next = skip.saturating_add(page.len() as u64);
        if next < total && !page.is_empty() {
            let version = call.route.version.as_str();
            let query = options.with_skip(next);
            let link = format!("{}gateway/graph/{version}/{}?{query}", call.address, self.name);
            answer.insert("@odata.nextLink".into(), link.into());
        }
        answer.insert("value".into(), page.into());
        Ok(written(&answer.into()))
    }

    /// How many there are, as text.
    pub fn count(self, call: &Call<'_>) -> Outcome<Answer> {
        call.bare()?;
        Ok(Answer::bytes(TEXT, self.objects.len().to_string().into_bytes()))
    }

    /// The one whose `id` stands in the path.
    pub fn get(self, call: &Call<'_>) -> Outcome<Answer> {
        body::none(call.body)?;
        let options = call.options(SINGLE_OPTIONS)?;
        let names = self.checked(select::names(&options)?)?;
        let id = &call.route.key;
        let fragment = format!("{}/$entity", self.name);
        let found = self
            .objects
            .into_iter()
            .find(|object| object.get("id").and_then(Value::as_str).is_some_and(|own| own.eq_ignore_ascii_case(id)));
        let object = found.ok_or_else(|| {
            let message = format!("The tenant has nothing with the id {} in {}.", quoted(id), self.name);
            Rejection::new(Code::ResourceNotFound, message).with("id", id)
        })?;
        Ok(entity(call, &fragment, kept(object, names.as_deref())))
    }

    fn checked(&self, names: Option<Vec<String>>) -> Outcome<Option<Vec<String>>> {
        let unknown = names.iter().flatten().find(|name| !self.members.contains(&name.as_str()));
        match unknown {
            None => Ok(names),
            Some(name) => {
                let supported = self.members.join(", ");
                let message = format!("$select: {} has no property {}. It has: {supported}.", self.name, quoted(name));
                Err(Rejection::new(Code::PropertyUnknown, message).with("property", name).with("supported", supported))
            }
        }
    }
}

/// One object with its context.
pub fn entity(call: &Call<'_>, fragment: &str, object: Value) -> Answer {
    let mut answer = Map::new();
    answer.insert("@odata.context".into(), call.graph_context(fragment).into());
    if let Value::Object(members) = object {
        answer.extend(members);
    }
    written(&answer.into())
}

/// The members of `object` that `names` asks for.
pub fn kept(mut object: Map<String, Value>, names: Option<&[String]>) -> Value {
    if let Some(names) = names {
        object.retain(|name, _| names.iter().any(|wanted| wanted == name));
    }
    json!(object)
}

fn written(value: &Value) -> Answer {
    let mut body = Vec::new();
    json::serialized(&mut body, value);
    Answer::bytes(GRAPH_JSON, body)
}
