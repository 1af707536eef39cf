//! Lists of the directory: objects that are made when they are asked for, in an order in which none ever moves.
//! Conditions are evaluated object by object.

use crate::Response;
use crate::body;
use crate::call::Call;
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::json::{ObjectWriter, Value};
use crate::odata::condition::Condition;
use crate::odata::edm::{Kind, Property, Structure};
use crate::odata::paging::{Paging, SkipToken};
use crate::odata::search::Search;
use crate::odata::{compile, order, search, select};
use crate::query_options::QueryOptions;
use crate::response::{self, GRAPH_JSON, TEXT};
use crate::route::Version;
use simulation::tenant::devices::null_first;
use std::cmp::Ordering;

/// Options of every list.
const LIST_OPTIONS: &[&str] =
    &["$top", "$skip", "$skiptoken", "$count", "$select", "$filter", "$orderby", "$search", "$format"];
const COUNT_OPTIONS: &[&str] = &["$filter", "$search"];
const SINGLE_OPTIONS: &[&str] = &["$select", "$format"];

/// Makes the object with this number: at least the members that the function asks for.
pub type ObjectOf<'all> = dyn Fn(usize, &dyn Fn(&str) -> bool) -> Value + 'all;
/// The number of the object with this id.
pub type NumberOf<'all> = dyn Fn(&str) -> Option<usize> + 'all;

/// What is known of a collection's objects without making them.
pub trait ListIndex {
    /// Numbers of the objects for which a condition holds, ascending; nothing where each has to be asked.
    fn satisfying(&self, condition: &Condition) -> Option<Vec<usize>>;

    /// Numbers of all objects in the order of a member; nothing where the index has no order of it.
    fn sorted(&self, member: &str) -> Option<Vec<usize>>;
}

/// A collection of objects of one type.
pub struct EntityList<'all> {
    /// Its path below the version, for example `applications`.
    pub path: String,
    /// What the objects are.
    pub structure: &'static Structure,
    /// Members that `$search` looks in.
    pub searched: &'static [&'static str],
    /// How many there are.
    pub count: usize,
    /// A list without `$orderby` begins with the last one.
    pub is_newest_first: bool,
    /// One of them.
    pub object: Box<ObjectOf<'all>>,
    /// The number of the one with this id.
    pub find: Box<NumberOf<'all>>,
    /// Of a collection with many objects.
    pub index: Option<Box<dyn ListIndex + 'all>>,
}

impl<'all> EntityList<'all> {
    /// A collection of few objects that are made at once.
    pub fn from_objects(path: &str, structure: &'static Structure, objects: Vec<Value>) -> Self {
        let ids: Vec<String> = objects
            .iter()
            .map(|object| object.get("id").and_then(Value::as_str).unwrap_or_default().to_owned())
            .collect();
        Self {
            path: path.to_owned(),
            structure,
            searched: &["displayName"],
            count: objects.len(),
            is_newest_first: false,
            object: Box::new(move |number, _| objects.get(number).cloned().unwrap_or_default()),
            find: Box::new(move |id| ids.iter().position(|own| own.eq_ignore_ascii_case(id))),
            index: None,
        }
    }

    /// A page of it.
    pub fn list(&self, call: &Call<'_>) -> Result<Response, ApiError> {
        body::none(call.body)?;
        let (version, options) = (call.route.version, call.options(LIST_OPTIONS)?);
        let selected = select::properties(&options, self.structure, version)?;
        // Intune's lists carry their count whether it is asked for or not; the directory's do not.
        let is_of_intune = self.path.starts_with("deviceManagement/");
        let is_count_wanted = options.flag("$count")? || is_of_intune;
        let paging = Paging::read(call, &options, &self.path)?;
        let numbers = self.ordered(self.found(&options, version)?, &options, version)?;
        let from = match paging.from {
            Some(SkipToken::After(last)) => {
                numbers.iter().position(|number| *number == last as usize).map(|index| index + 1)
            }
            Some(SkipToken::Cursor { .. }) => None,
            None => Some(usize::try_from(paging.skip).unwrap_or(usize::MAX)),
        };
        // What the last page ended with does not satisfy the query any more: its place is lost.
        let from = from.ok_or_else(crate::odata::paging::expired)?;
        let page: &[usize] = numbers.get(from..).unwrap_or_default();
        let page = &page[..page.len().min(paging.rows)];

        let mut body = Vec::with_capacity(512 + page.len() * 256);
        let mut answer = ObjectWriter::open(&mut body);
        let fragment = format!("{}{}", self.path, select::context(selected.as_deref(), None));
        answer.text("@odata.context", &call.graph_context(&fragment));
        if is_count_wanted {
            answer.value("@odata.count", &numbers.len());
        }
        if let Some(last) = page.last().filter(|_| from + page.len() < numbers.len()) {
            let skip_token = SkipToken::After(u32::try_from(*last).unwrap_or(u32::MAX));
            answer.text("@odata.nextLink", &paging.next_link(call, &options, &self.path, skip_token));
        }
        let properties = selected.unwrap_or_else(|| select::shown(self.structure, version).collect());
        let out = answer.member("value");
        out.push(b'[');
        for (position, number) in page.iter().enumerate() {
            if position > 0 {
                out.push(b',');
            }
            let object = self.read(*number, &properties);
            let mut writer = ObjectWriter::open(out);
            write_members(&mut writer, &object, &properties, version);
            writer.close();
        }
        out.push(b']');
        answer.close();
        Ok(paging.stamped(response::bytes(GRAPH_JSON, body)))
    }

    /// How many there are, as text.
    pub fn count(&self, call: &Call<'_>) -> Result<Response, ApiError> {
        body::none(call.body)?;
        let options = call.options(COUNT_OPTIONS)?;
        let count = self.found(&options, call.route.version)?.len();
        Ok(response::bytes(TEXT, count.to_string().into_bytes()))
    }

    /// The one whose id stands in the path.
    pub fn get(&self, call: &Call<'_>) -> Result<Response, ApiError> {
        self.found_by(call, "id", &has_sign, &self.find)
    }

    /// The same of a collection whose ids are numbers.
    pub fn get_numbered(&self, call: &Call<'_>) -> Result<Response, ApiError> {
        body::none(call.body)?;
        let options = call.options(SINGLE_OPTIONS)?;
        let selected = select::properties(&options, self.structure, call.route.version)?;
        Ok(self.single(call, self.number_of_key(call)?, selected, &self.path))
    }

    /// Number of the object whose id, itself a number, stands in the path.
    pub fn number_of_key(&self, call: &Call<'_>) -> Result<usize, ApiError> {
        let key = &call.route.key;
        if !key.bytes().all(|byte| byte.is_ascii_digit()) {
            let message = format!("{} is no id of {}. Ids are numbers such as 0.", quoted(key), self.path);
            return Err(ApiError::new(Code::IdMalformed, message).with("id", key));
        }
        (self.find)(key).ok_or_else(|| self.not_found(key, "id"))
    }

    fn not_found(&self, key: &str, property: &str) -> ApiError {
        let message = format!("The tenant has nothing with the {property} {} in {}.", quoted(key), self.path);
        ApiError::new(Code::ResourceNotFound, message).with("id", key)
    }

    /// The only one of them, as an object of its own.
    pub fn get_only(&self, call: &Call<'_>) -> Result<Response, ApiError> {
        body::none(call.body)?;
        let selected = select::properties(&call.options(SINGLE_OPTIONS)?, self.structure, call.route.version)?;
        Ok(self.single(call, 0, selected, &self.path))
    }

    /// The one whose key beside the id stands in the path: a property that is a GUID and that no two have in common.
    pub fn get_by(&self, call: &Call<'_>, property: &str) -> Result<Response, ApiError> {
        let number_of = |key: &str| {
            (0..self.count).find(|number| {
                let object = (self.object)(*number, &|name| name == property);
                object.get(property).and_then(Value::as_str).is_some_and(|own| own.eq_ignore_ascii_case(key))
            })
        };
        self.found_by(call, property, &|_| false, &number_of)
    }

    /// The number of the object with this id or name.
    pub fn number_of(&self, key: &str) -> Result<usize, ApiError> {
        self.number_by(key, "id", &has_sign, &self.find)
    }

    fn found_by(
        &self,
        call: &Call<'_>,
        property: &str,
        is_name: &dyn Fn(&str) -> bool,
        number_of: &NumberOf<'_>,
    ) -> Result<Response, ApiError> {
        body::none(call.body)?;
        let options = call.options(SINGLE_OPTIONS)?;
        let selected = select::properties(&options, self.structure, call.route.version)?;
        let number = self.number_by(&call.route.key, property, is_name, number_of)?;
        Ok(self.single(call, number, selected, &self.path))
    }

    fn number_by(
        &self,
        key: &str,
        property: &str,
        is_name: &dyn Fn(&str) -> bool,
        number_of: &NumberOf<'_>,
    ) -> Result<usize, ApiError> {
        if !(key.len() == 36 && key.parse::<uuid::Uuid>().is_ok() || is_name(key)) {
            let message = format!(
                "{} is no {property} of {}. Ids are GUIDs such as 6f9a3b1e-2c4d-4e5f-8a9b-0c1d2e3f4a5b.",
                quoted(key),
                self.path
            );
            return Err(ApiError::new(Code::IdMalformed, message).with("id", key));
        }
        number_of(key).ok_or_else(|| self.not_found(key, property))
    }

    /// One of them, under the name that its context has.
    pub fn single(
        &self,
        call: &Call<'_>,
        number: usize,
        selected: Option<Vec<&'static Property>>,
        path: &str,
    ) -> Response {
        let fragment = format!("{path}{}/$entity", select::context(selected.as_deref(), None));
        let properties = selected.unwrap_or_else(|| select::shown(self.structure, call.route.version).collect());
        entity(call, &fragment, &self.read(number, &properties), &properties)
    }

    fn read(&self, number: usize, properties: &[&Property]) -> Value {
        (self.object)(number, &|name| properties.iter().any(|property| property.name == name))
    }

    /// Numbers of the objects that satisfy `$filter` and `$search`, ascending.
    fn found(&self, options: &QueryOptions, version: Version) -> Result<Vec<usize>, ApiError> {
        let mut conditions = Vec::new();
        if let Some(filter) = options.text("$filter") {
            conditions.push(compile::filter(filter, self.structure, version)?);
        }
        match search::parse(options, self.structure, version)? {
            None => {}
            Some(Search::Phrase(phrase)) => conditions.push(Condition::Phrase(phrase)),
            Some(Search::Condition(condition)) => conditions.push(condition),
        }
        if conditions.is_empty() {
            return Ok((0..self.count).collect());
        }
        let condition = Condition::And(conditions);
        if let Some(numbers) = self.index.as_ref().and_then(|index| index.satisfying(&condition)) {
            return Ok(numbers);
        }
        let holds = |number: &usize| {
            let wanted = |name: &str| condition.asks_for(name, self.searched);
            condition.holds(&[&(self.object)(*number, &wanted)], self.searched)
        };
        Ok((0..self.count).filter(holds).collect())
    }

    fn ordered(
        &self,
        mut numbers: Vec<usize>,
        options: &QueryOptions,
        version: Version,
    ) -> Result<Vec<usize>, ApiError> {
        let mut keys = Vec::new();
        for key in order::parse(options)? {
            let path = compile::path(&key.name, self.structure, version)?;
            if !path.kind.is_single_value() {
                let supported = self.structure.names(version, |property| property.kind.is_single_value());
                return Err(order::not_sortable(&key.name, &supported));
            }
            keys.push((path, key.descending));
        }
        if self.is_newest_first {
            numbers.reverse();
        }
        if keys.is_empty() {
            return Ok(numbers);
        }
        if let ([(path, is_descending)], Some(index)) = (keys.as_slice(), &self.index)
            && let [step] = path.steps.as_slice()
            && let Some(sorted) = index.sorted(step.name)
        {
            return Ok(in_order(sorted, &numbers, self.count, *is_descending));
        }
        let wanted = |name: &str| keys.iter().any(|(path, _)| path.steps.first().is_some_and(|step| step.name == name));
        let mut keyed: Vec<(Vec<_>, usize)> = numbers
            .drain(..)
            .map(|number| {
                let object = (self.object)(number, &wanted);
                (keys.iter().map(|(path, _)| path.value(&[&object])).collect(), number)
            })
            .collect();
        keyed.sort_by(|(left, _), (right, _)| {
            let by_key = keys.iter().zip(left.iter().zip(right)).map(|((_, descending), (left, right))| {
                let order = null_first(left, right);
                if *descending { order.reverse() } else { order }
            });
            by_key.fold(Ordering::Equal, Ordering::then)
        });
        Ok(keyed.into_iter().map(|(_, number)| number).collect())
    }
}

/// Those of `numbers`, in the order of `sorted`, which has all of `count`.
fn in_order(mut sorted: Vec<usize>, numbers: &[usize], count: usize, is_descending: bool) -> Vec<usize> {
    if numbers.len() < count {
        let mut is_in = vec![false; count];
        numbers.iter().for_each(|number| is_in[*number] = true);
        sorted.retain(|number| is_in[*number]);
    }
    if is_descending {
        sorted.reverse();
    }
    sorted
}

/// Whether a key is the principal name of a user.
fn has_sign(key: &str) -> bool {
    key.contains('@')
}

/// One object with its context.
pub fn entity(call: &Call<'_>, fragment: &str, object: &Value, properties: &[&Property]) -> Response {
    let mut body = Vec::new();
    let mut writer = ObjectWriter::open(&mut body);
    writer.text("@odata.context", &call.graph_context(fragment));
    write_members(&mut writer, object, properties, call.route.version);
    writer.close();
    response::bytes(GRAPH_JSON, body)
}

/// Writes the members of an object that the version has, in the order of the type.
fn write_members(writer: &mut ObjectWriter<'_>, object: &Value, properties: &[&Property], version: Version) {
    for property in properties {
        let value = object.get(property.name).unwrap_or(&Value::Null);
        match (property.kind, value) {
            (Kind::Complex(structure), Value::Object(_)) => {
                let properties: Vec<&Property> = structure.properties_in(version).collect();
                let mut nested = ObjectWriter::open(writer.member(property.name));
                write_members(&mut nested, value, &properties, version);
                nested.close();
            }
            _ => writer.value(property.name, value),
        }
    }
}
