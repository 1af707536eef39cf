//! From the tree of a `$filter` to a predicate of the world: names are looked up, types are checked.

use crate::code::Code;
use crate::graph::properties::{self, Constant, Kind, Property, Source};
use crate::odata::lexer::error_at;
use crate::odata::syntax::{Function, Literal, Node, NodeKind, Operator};
use crate::rejection::{Outcome, Rejection, quoted};
use crate::route::Version;
use simulation::tenant::devices::{Comparison, Predicate, TextOperator, Value};
use std::cmp::Ordering;

/// The predicate of `filter` over managed devices.
pub fn filter(filter: &str, version: Version) -> Outcome<Predicate> {
    Compiler { version }.predicate(&crate::odata::parser::parse(filter)?)
}

struct Compiler {
    version: Version,
}

impl Compiler {
    fn predicate(&self, node: &Node) -> Outcome<Predicate> {
        match &node.kind {
            NodeKind::Binary(Operator::And, left, right) => {
                Ok(Predicate::And(vec![self.predicate(left)?, self.predicate(right)?]))
            }
            NodeKind::Binary(Operator::Or, left, right) => {
                Ok(Predicate::Or(vec![self.predicate(left)?, self.predicate(right)?]))
            }
            NodeKind::Binary(operator, left, right) => self.comparison(node.position, *operator, left, right),
            NodeKind::Not(inner) => Ok(negated(self.predicate(inner)?)),
            NodeKind::In(value, items) => self.membership(value, items),
            NodeKind::Call(Function::ToLower, _) => {
                let what = "tolower(…) is a text; compare it with one.";
                Err(error_at(Code::FilterInvalid, node.position, what))
            }
            NodeKind::Call(function, arguments) => self.text_search(*function, arguments),
            NodeKind::Property(name) => {
                let property = self.property(name, node.position)?;
                self.compared(property, Comparison::Equal, &Literal::Flag(true), node.position)
            }
            NodeKind::Literal(Literal::Flag(flag)) => Ok(constant(*flag)),
            NodeKind::Literal(_) => {
                let what = "a value alone is no condition; compare a property with it.";
                Err(error_at(Code::FilterInvalid, node.position, what))
            }
        }
    }

    fn comparison(&self, position: usize, operator: Operator, left: &Node, right: &Node) -> Outcome<Predicate> {
        match (self.named(left)?, &left.kind, self.named(right)?, &right.kind) {
            (Some(property), _, None, NodeKind::Literal(literal)) => {
                self.compared(property, comparison_of(operator), literal, right.position)
            }
            (None, NodeKind::Literal(literal), Some(property), _) => {
                self.compared(property, mirrored(comparison_of(operator)), literal, left.position)
            }
            (Some(_), _, Some(_), _) => {
                let what = "two properties cannot be compared; compare each with a value.";
                Err(error_at(Code::FilterInvalid, position, what))
            }
            // contains(…) eq true, and false ne (a eq 'x'): a condition compared with a truth value.
            (None, NodeKind::Literal(literal), None, _) => self.truth(operator, right, literal, left.position),
            (None, _, None, NodeKind::Literal(literal)) => self.truth(operator, left, literal, right.position),
            _ => {
                let what = "a comparison needs a property and a value.";
                Err(error_at(Code::FilterInvalid, position, what))
            }
        }
    }

    fn truth(&self, operator: Operator, condition: &Node, literal: &Literal, position: usize) -> Outcome<Predicate> {
        let predicate = self.predicate(condition)?;
        match (operator, literal) {
            (Operator::Equal, Literal::Flag(true)) | (Operator::NotEqual, Literal::Flag(false)) => Ok(predicate),
            (Operator::Equal, Literal::Flag(false)) | (Operator::NotEqual, Literal::Flag(true)) => {
                Ok(negated(predicate))
            }
            _ => {
                let what = "a condition can only be compared with true or false, by eq or ne.";
                Err(error_at(Code::LiteralTypeMismatch, position, what))
            }
        }
    }

    fn membership(&self, value: &Node, items: &[Node]) -> Outcome<Predicate> {
        let Some(property) = self.named(value)? else {
            let what = "the left side of in must be a property.";
            return Err(error_at(Code::FilterInvalid, value.position, what));
        };
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            let NodeKind::Literal(literal) = &item.kind else { continue };
            values.push(self.typed(property, literal, item.position)?);
        }
        match &property.source {
            Source::Column(field, _) => Ok(Predicate::In { field: *field, values }),
            Source::Constant(own) => {
                Ok(constant(values.iter().any(|value| order(own, value) == Some(Ordering::Equal))))
            }
            Source::Composite(_) => Err(not_filterable(property, value.position, self.version)),
        }
    }

    fn text_search(&self, function: Function, arguments: &[Node]) -> Outcome<Predicate> {
        let [subject, needle] = arguments else {
            // The parser counted the arguments.
            return Ok(Predicate::None);
        };
        let Some(property) = self.named(subject)? else {
            let what = format!("the first argument of {} must be a property.", function.name());
            return Err(error_at(Code::FilterInvalid, subject.position, &what));
        };
        let NodeKind::Literal(Literal::Text(needle_text)) = &needle.kind else {
            let what = format!("the second argument of {} must be a text in quotes.", function.name());
            return Err(error_at(Code::LiteralTypeMismatch, needle.position, &what));
        };
        if property.kind != Kind::Text {
            let what = format!("{} is not a text, and {} looks inside texts only.", property.name, function.name());
            return Err(error_at(Code::LiteralTypeMismatch, subject.position, &what).with("property", property.name));
        }
        let operator = match function {
            Function::Contains | Function::ToLower => TextOperator::Contains,
            Function::StartsWith => TextOperator::StartsWith,
            Function::EndsWith => TextOperator::EndsWith,
        };
        match &property.source {
            Source::Column(field, _) => Ok(Predicate::Text { field: *field, operator, needle: needle_text.clone() }),
            Source::Constant(Constant::Text(text)) => {
                let (text, needle) = (text.to_ascii_lowercase(), needle_text.to_ascii_lowercase());
                Ok(constant(match operator {
                    TextOperator::Contains => text.contains(&needle),
                    TextOperator::StartsWith => text.starts_with(&needle),
                    TextOperator::EndsWith => text.ends_with(&needle),
                }))
            }
            Source::Constant(_) => Ok(Predicate::None),
            Source::Composite(_) => Err(not_filterable(property, subject.position, self.version)),
        }
    }

    /// The property that `node` names, through `tolower` too: texts are compared without regard to case anyway.
    fn named(&self, node: &Node) -> Outcome<Option<&'static Property>> {
        match &node.kind {
            NodeKind::Property(name) => self.property(name, node.position).map(Some),
            NodeKind::Call(Function::ToLower, arguments) => {
                let property = arguments.first().map(|argument| self.named(argument)).transpose()?.flatten();
                match property {
                    Some(property) if property.kind == Kind::Text => Ok(Some(property)),
                    _ => {
                        let what = "tolower takes a property that is a text.";
                        Err(error_at(Code::LiteralTypeMismatch, node.position, what))
                    }
                }
            }
            _ => Ok(None),
        }
    }

    fn property(&self, name: &str, position: usize) -> Outcome<&'static Property> {
        let property = properties::find(name, self.version).ok_or_else(|| {
            let what = properties::unknown_words(name, self.version);
            error_at(Code::PropertyUnknown, position, &what).with("property", name)
        })?;
        match property.source {
            Source::Composite(_) => Err(not_filterable(property, position, self.version)),
            Source::Column(..) | Source::Constant(_) => Ok(property),
        }
    }

    fn compared(
        &self,
        property: &'static Property,
        operator: Comparison,
        literal: &Literal,
        position: usize,
    ) -> Outcome<Predicate> {
        let is_equality = matches!(operator, Comparison::Equal | Comparison::NotEqual);
        let is_ordered = matches!(property.kind, Kind::Text | Kind::Number | Kind::Time) && *literal != Literal::Null;
        if !is_equality && !is_ordered {
            let what = format!("{} can be compared by eq, ne and in only, it has no order here.", property.name);
            return Err(error_at(Code::LiteralTypeMismatch, position, &what).with("property", property.name));
        }
        let value = self.typed(property, literal, position)?;
        match &property.source {
            Source::Column(field, _) => Ok(Predicate::Compare { field: *field, operator, value }),
            Source::Constant(own) => Ok(constant(holds(operator, order(own, &value)))),
            Source::Composite(_) => Err(not_filterable(property, position, self.version)),
        }
    }

    /// `literal` as a value of the property's type.
    fn typed(&self, property: &Property, literal: &Literal, position: usize) -> Outcome<Value> {
        let expected = match (property.kind, literal) {
            (_, Literal::Null) => return Ok(Value::Null),
            (Kind::Text, Literal::Text(text)) => return Ok(Value::Text(text.clone())),
            (Kind::Text, Literal::Guid(guid)) => return Ok(Value::Text(guid.to_string())),
            (Kind::Number, Literal::Number(number)) => return Ok(Value::Number(*number)),
            (Kind::Time, Literal::Time(time)) => return Ok(Value::Time(*time)),
            (Kind::Flag, Literal::Flag(flag)) => return Ok(Value::Flag(*flag)),
            (Kind::Enumeration(members), Literal::Text(member) | Literal::Member(_, member)) => {
                return match members.iter().find(|known| known.eq_ignore_ascii_case(member)) {
                    Some(known) => Ok(Value::Text((*known).to_owned())),
                    None => {
                        let what = format!(
                            "{} is no member of {}. Members: {}.",
                            quoted(member),
                            property.name,
                            members.join(", ")
                        );
                        Err(error_at(Code::EnumMemberUnknown, position, &what)
                            .with("property", property.name)
                            .with("supported", members.join(", ")))
                    }
                };
            }
            (Kind::Text, _) => "a text in quotes, for example 'PS1-W10-001'",
            (Kind::Number, _) => "a whole number without quotes",
            (Kind::Time, _) => "a time without quotes, for example 2020-09-28T08:00:00Z",
            (Kind::Flag, _) => "true or false without quotes",
            (Kind::Enumeration(_), _) => "a member's name in quotes",
            (Kind::Complex, _) => "nothing, for it has no single value",
        };
        let what = format!("{} takes {expected}; found {literal}.", property.name);
        Err(error_at(Code::LiteralTypeMismatch, position, &what).with("property", property.name))
    }
}

fn not_filterable(property: &Property, position: usize, version: Version) -> Rejection {
    let supported = properties::scalar_names(version);
    let what = format!("{} cannot stand in a filter. These can: {supported}.", property.name);
    error_at(Code::PropertyNotFilterable, position, &what).with("property", property.name).with("supported", supported)
}

fn constant(truth: bool) -> Predicate {
    if truth { Predicate::All } else { Predicate::None }
}

fn negated(predicate: Predicate) -> Predicate {
    Predicate::Not(Box::new(predicate))
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

/// How a constant property stands to a value; `None` where null meets what is not null.
fn order(own: &Constant, value: &Value) -> Option<Ordering> {
    match (own, value) {
        (Constant::Null, Value::Null) => Some(Ordering::Equal),
        (Constant::Text(own) | Constant::Member(own), Value::Text(value)) => {
            Some(own.to_ascii_lowercase().cmp(&value.to_ascii_lowercase()))
        }
        (Constant::Number(own), Value::Number(value)) => Some(own.cmp(value)),
        (Constant::Time(own), Value::Time(value)) => Some(own.cmp(value)),
        (Constant::Flag(own), Value::Flag(value)) => Some(own.cmp(value)),
        _ => None,
    }
}

fn holds(operator: Comparison, order: Option<Ordering>) -> bool {
    match operator {
        Comparison::Equal => order == Some(Ordering::Equal),
        Comparison::NotEqual => order != Some(Ordering::Equal),
        Comparison::Greater => order == Some(Ordering::Greater),
        Comparison::GreaterOrEqual => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
        Comparison::Less => order == Some(Ordering::Less),
        Comparison::LessOrEqual => matches!(order, Some(Ordering::Less | Ordering::Equal)),
    }
}
