//! From the tree of a `$filter` to a condition: names are looked up in the tables of the types, types are checked.

use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::odata::condition::{Condition, Path, Test, VARIABLES_MAX};
use crate::odata::edm::{Kind, Property, Structure};
use crate::odata::lexer::error_at;
use crate::odata::literal::{expected_words, typed};
use crate::odata::syntax::{Function, Lambda, Literal, Node, NodeKind, Operator, local_name};
use crate::route::Version;
use crate::{names, work};
use simulation::tenant::devices::{Comparison, TextOperator, Value};

/// The condition of `filter` over objects of a type.
pub fn filter(filter: &str, structure: &'static Structure, version: Version) -> Result<Condition, ApiError> {
    let mut compiler = Compiler { structure, version, variables: Vec::new() };
    compiler.condition(&crate::odata::parser::parse(filter)?)
}

/// The path of `name` from an object of a type, as in `$orderby`. The words of an error have no position.
pub fn path(name: &str, structure: &'static Structure, version: Version) -> Result<Path, ApiError> {
    Compiler { structure, version, variables: Vec::new() }.resolved(name, 0).map_err(|mut error| {
        let place = error.details.remove("position").unwrap_or_default();
        error.message = error.message.replacen(&format!("$filter, position {place}: "), "$orderby: ", 1);
        error
    })
}

struct Compiler {
    structure: &'static Structure,
    version: Version,
    /// Names of the lambdas around, and what their members are.
    variables: Vec<(String, Kind)>,
}

/// One side of a comparison.
enum Side<'node> {
    Value(Path),
    Literal(&'node Literal),
    Condition,
}

impl Compiler {
    fn condition(&mut self, node: &Node) -> Result<Condition, ApiError> {
        let position = node.position;
        match &node.kind {
            NodeKind::Binary(Operator::And, left, right) => {
                Ok(Condition::And(vec![self.condition(left)?, self.condition(right)?]))
            }
            NodeKind::Binary(Operator::Or, left, right) => {
                Ok(Condition::Or(vec![self.condition(left)?, self.condition(right)?]))
            }
            NodeKind::Binary(operator, left, right) => self.comparison(position, *operator, left, right),
            NodeKind::Not(inner) => Ok(negated(self.condition(inner)?)),
            NodeKind::In(value, items) => self.membership(value, items),
            NodeKind::Lambda(lambda) => self.lambda(lambda, position),
            NodeKind::Call(function, _) if function.is_text() => {
                let what = format!("{}(…) is a text; compare it with one.", function.name());
                Err(error_at(Code::FilterInvalid, position, &what))
            }
            NodeKind::Call(function, arguments) => self.text_search(*function, arguments),
            NodeKind::Property(name) => {
                let path = self.path(name, position)?;
                if !matches!(path.kind, Kind::Flag) {
                    let name = path.name();
                    let what = format!("{name} alone is no condition; compare it, for example {name} ne null.");
                    return Err(error_at(Code::LiteralTypeMismatch, position, &what).with("property", name));
                }
                self.compared(path, Comparison::Equal, &Literal::Flag(true), position)
            }
            NodeKind::Literal(Literal::Flag(flag)) => Ok(Condition::Constant(*flag)),
            NodeKind::Literal(_) => {
                let what = "a value alone is no condition; compare a property with it.";
                Err(error_at(Code::FilterInvalid, position, what))
            }
        }
    }

    fn comparison(
        &mut self,
        position: usize,
        operator: Operator,
        left: &Node,
        right: &Node,
    ) -> Result<Condition, ApiError> {
        let comparison = comparison_of(operator);
        match (self.side(left)?, self.side(right)?) {
            (Side::Value(path), Side::Literal(literal)) => self.compared(path, comparison, literal, right.position),
            (Side::Literal(literal), Side::Value(path)) => {
                self.compared(path, mirrored(comparison), literal, left.position)
            }
            (Side::Value(_), Side::Value(_)) => {
                let what = "two properties cannot be compared; compare each with a value.";
                Err(error_at(Code::FilterInvalid, position, what))
            }
            // contains(…) eq true, and false ne (a eq 'x'): a condition compared with a truth value.
            (Side::Literal(literal), Side::Condition | Side::Literal(Literal::Flag(_))) => {
                self.truth(operator, right, literal, left.position)
            }
            (Side::Condition | Side::Literal(Literal::Flag(_)), Side::Literal(literal)) => {
                self.truth(operator, left, literal, right.position)
            }
            _ => Err(error_at(Code::FilterInvalid, position, "a comparison needs a property and a value.")),
        }
    }

    fn truth(
        &mut self,
        operator: Operator,
        node: &Node,
        literal: &Literal,
        position: usize,
    ) -> Result<Condition, ApiError> {
        let condition = self.condition(node)?;
        match (operator, literal) {
            (Operator::Equal, Literal::Flag(true)) | (Operator::NotEqual, Literal::Flag(false)) => Ok(condition),
            (Operator::Equal, Literal::Flag(false)) | (Operator::NotEqual, Literal::Flag(true)) => {
                Ok(negated(condition))
            }
            _ => {
                let what = "a condition can only be compared with true or false, by eq or ne.";
                Err(error_at(Code::LiteralTypeMismatch, position, what))
            }
        }
    }

    fn membership(&mut self, value: &Node, items: &[Node]) -> Result<Condition, ApiError> {
        let Side::Value(path) = self.side(value)? else {
            let what = "the left side of in must be a property.";
            return Err(error_at(Code::FilterInvalid, value.position, what));
        };
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            let NodeKind::Literal(literal) = &item.kind else { continue };
            values.push(self.typed(&path, literal, item.position)?);
        }
        Ok(Condition::Leaf(path, Test::In(values)))
    }

    fn text_search(&mut self, function: Function, arguments: &[Node]) -> Result<Condition, ApiError> {
        let [subject, needle] = arguments else {
            // The parser counted the arguments.
            return Ok(Condition::Constant(false));
        };
        let Side::Value(path) = self.side(subject)? else {
            let what = format!("the first argument of {} must be a property.", function.name());
            return Err(error_at(Code::FilterInvalid, subject.position, &what));
        };
        let Some(Literal::Text(text)) = literal_of(needle) else {
            let what = format!("the second argument of {} must be a text in quotes.", function.name());
            return Err(error_at(Code::LiteralTypeMismatch, needle.position, &what));
        };
        if !matches!(path.kind, Kind::Text) {
            let name = path.name();
            let what = format!("{name} is not a text, and {} looks inside texts only.", function.name());
            return Err(error_at(Code::LiteralTypeMismatch, subject.position, &what).with("property", name));
        }
        let operator = match function {
            Function::StartsWith => TextOperator::StartsWith,
            Function::EndsWith => TextOperator::EndsWith,
            Function::Contains | Function::ToLower | Function::ToUpper => TextOperator::Contains,
        };
        Ok(Condition::Leaf(path, Test::Text(operator, text.clone())))
    }

    fn lambda(&mut self, lambda: &Lambda, position: usize) -> Result<Condition, ApiError> {
        let word = if lambda.is_all { "all" } else { "any" };
        let path = self.resolved(&lambda.collection, position)?;
        let Kind::List(element) = path.kind else {
            let what = format!("{} is no collection, so it has no {word}.", path.name());
            return Err(error_at(Code::LiteralTypeMismatch, position, &what).with("property", path.name()));
        };
        let Some((variable, body)) = &lambda.body else { return Ok(Condition::Any(path, None)) };
        if self.variables.len() + 1 >= VARIABLES_MAX || self.variable(variable).is_some() {
            let what = format!("{} names the members of another any or all already.", quoted(variable));
            return Err(error_at(Code::FilterInvalid, position, &what));
        }
        self.variables.push((variable.clone(), *element));
        let body = self.condition(body);
        self.variables.pop();
        let body = body?;
        // What holds of all does not fail for any.
        Ok(if lambda.is_all {
            negated(Condition::Any(path, Some(Box::new(negated(body)))))
        } else {
            Condition::Any(path, Some(Box::new(body)))
        })
    }

    fn side<'node>(&mut self, node: &'node Node) -> Result<Side<'node>, ApiError> {
        if let Some(literal) = literal_of(node) {
            return Ok(Side::Literal(literal));
        }
        match &node.kind {
            NodeKind::Property(name) => self.path(name, node.position).map(Side::Value),
            // Texts are compared without regard to case anyway.
            NodeKind::Call(function, arguments) if function.is_text() => {
                let subject = arguments.first().map(|argument| self.side(argument)).transpose()?;
                match subject {
                    Some(Side::Value(path)) if matches!(path.kind, Kind::Text) => Ok(Side::Value(path)),
                    _ => {
                        let what = format!("{} takes a property that is a text.", function.name());
                        Err(error_at(Code::LiteralTypeMismatch, node.position, &what))
                    }
                }
            }
            _ => Ok(Side::Condition),
        }
    }

    /// The path of a single value, or of an object that may be null.
    fn path(&self, name: &str, position: usize) -> Result<Path, ApiError> {
        let path = self.resolved(name, position)?;
        if let Kind::List(element) = path.kind {
            let member = match element {
                Kind::Complex(structure) => {
                    let first = structure.properties_in(self.version).next().map_or("…", |property| property.name);
                    format!("x/{first}")
                }
                _ => "x".to_owned(),
            };
            let what = format!(
                "{0} is a collection; ask for its members: {0}/any(x:{member} eq …) or {0}/all(…).",
                path.name()
            );
            return Err(error_at(Code::PropertyNotFilterable, position, &what).with("property", path.name()));
        }
        Ok(path)
    }

    /// The lambda around whose members have this name.
    fn variable(&self, name: &str) -> Option<usize> {
        self.variables.iter().rposition(|(variable, _)| names::are_same(variable, name))
    }

    fn resolved(&self, name: &str, position: usize) -> Result<Path, ApiError> {
        let (mut segments, mut at) = (name.split('/'), position);
        let first = name.split('/').next().unwrap_or_default();
        let variable = self.variable(first);
        if variable.is_some() || names::are_same(first, "$it") {
            at += segments.next().map_or(0, str::len) + 1;
        }
        let (mut kind, variable) = match variable {
            Some(index) => (self.variables[index].1, index + 1),
            None => (Kind::Complex(self.structure), 0),
        };
        let mut steps = Vec::new();
        for segment in segments {
            work::count(1);
            let Kind::Complex(structure) = kind else {
                let what = format!("nothing stands below {}.", name[..at - position - 1].trim_end_matches('/'));
                return Err(error_at(Code::PropertyUnknown, at, &what).with("property", segment));
            };
            if !local_name(segment).is_some_and(|type_name| structure.is_cast(type_name)) {
                let property =
                    structure.find(segment, self.version).ok_or_else(|| self.unknown(structure, segment, at))?;
                if property.is_navigation() && !property.is_expandable() {
                    let (name, owner) = (property.name, structure.name);
                    let what = format!(
                        "{name} of {owner} is a resource of its own, which filters do not reach; read it under its own path, \
                         …/{{id}}/{name}."
                    );
                    return Err(error_at(Code::PropertyNotFilterable, at, &what).with("property", name));
                }
                kind = property.kind;
                steps.push(property);
            }
            at += segment.len() + 1;
        }
        Ok(Path { variable, steps, kind, position })
    }

    fn unknown(&self, structure: &'static Structure, name: &str, position: usize) -> ApiError {
        let mut what = structure.unknown_words(name, self.version);
        if !self.variables.is_empty() && std::ptr::eq(structure, self.structure) {
            let variables: Vec<&str> = self.variables.iter().map(|(variable, _)| variable.as_str()).collect();
            what = format!("{what} The members of the collection are {}.", variables.join(", "));
        }
        error_at(Code::PropertyUnknown, position, &what).with("property", name)
    }

    fn compared(
        &self,
        path: Path,
        operator: Comparison,
        literal: &Literal,
        position: usize,
    ) -> Result<Condition, ApiError> {
        let is_equality = matches!(operator, Comparison::Equal | Comparison::NotEqual);
        let has_order = matches!(path.kind, Kind::Text | Kind::Int32 | Kind::Int64 | Kind::Double | Kind::Time);
        if !is_equality && !has_order {
            let what = format!("{} can be compared by eq, ne and in only, it has no order here.", path.name());
            return Err(error_at(Code::LiteralTypeMismatch, position, &what).with("property", path.name()));
        }
        // Null is neither less nor greater than anything, itself included.
        if !is_equality && *literal == Literal::Null {
            return Ok(Condition::Constant(false));
        }
        let value = self.typed(&path, literal, position)?;
        Ok(Condition::Leaf(path, Test::Compare(operator, value)))
    }

    /// `literal` as a value of the path's kind.
    fn typed(&self, path: &Path, literal: &Literal, position: usize) -> Result<Value, ApiError> {
        let name = path.name();
        match typed(path.kind, literal, self.version) {
            Ok(value) => Ok(value),
            Err(None) => {
                let what = format!("{name} takes {}; found {literal}.", expected_words(path.kind));
                Err(error_at(Code::LiteralTypeMismatch, position, &what).with("property", name))
            }
            Err(Some(members)) => {
                let hint = match crate::similar::similar(&literal.text(), members.iter().copied()) {
                    Some(meant) => format!(" Did you mean {meant}?"),
                    None => String::new(),
                };
                let members = members.join(", ");
                let what = format!("{} is no member of {name}.{hint} Members: {members}.", quoted(&literal.text()));
                let error = error_at(Code::EnumMemberUnknown, position, &what);
                Err(error.with("property", name).with("supported", members))
            }
        }
    }
}

impl Path {
    /// The path as it is written, without its variable.
    pub fn name(&self) -> String {
        if self.steps.is_empty() {
            return "the member".to_owned();
        }
        let names: Vec<&str> = self.steps.iter().map(|step: &&Property| step.name).collect();
        names.join("/")
    }
}

/// The literal that `node` is, also inside `tolower` and `toupper`.
fn literal_of(node: &Node) -> Option<&Literal> {
    match &node.kind {
        NodeKind::Literal(literal) => Some(literal),
        NodeKind::Call(function, arguments) if function.is_text() => match arguments.first().and_then(literal_of) {
            Some(literal @ Literal::Text(_)) => Some(literal),
            _ => None,
        },
        _ => None,
    }
}

fn negated(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

fn comparison_of(operator: Operator) -> Comparison {
    match operator {
        Operator::NotEqual => Comparison::NotEqual,
        Operator::Greater => Comparison::Greater,
        Operator::GreaterOrEqual => Comparison::GreaterOrEqual,
        Operator::Less => Comparison::Less,
        Operator::LessOrEqual => Comparison::LessOrEqual,
        // `and` and `or` are handled before comparisons are.
        Operator::Equal | Operator::And | Operator::Or => Comparison::Equal,
    }
}

/// The operator with its sides changed: `1 lt a` is `a gt 1`.
fn mirrored(operator: Comparison) -> Comparison {
    match operator {
        Comparison::Equal | Comparison::NotEqual => operator,
        Comparison::Greater => Comparison::Less,
        Comparison::GreaterOrEqual => Comparison::LessOrEqual,
        Comparison::Less => Comparison::Greater,
        Comparison::LessOrEqual => Comparison::GreaterOrEqual,
    }
}
