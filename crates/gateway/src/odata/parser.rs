//! The precedence parser of `$filter` (Pratt): `or` < `and` < `not` < equality < order, everything else in
//! parentheses. Recursion is bounded by the depth limit, the tree by the limit of terms.

use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::odata::lexer::{self, Positioned, Token, error_at};
use crate::odata::syntax::{Function, Lambda, Literal, Node, NodeKind, Operator, POWER_NOT, POWER_RELATIONAL};
use crate::similar::similar;
use crate::{names, work};
use contract::limits::{FILTER_BYTES_MAX, FILTER_DEPTH_MAX, FILTER_IN_VALUES_MAX, FILTER_TERMS_MAX};

/// Operands in one filter: two for each comparison, and as many again that stand alone.
const OPERANDS_MAX: usize = FILTER_TERMS_MAX * 4;

/// The tree of `filter`, within the limits.
pub fn parse(filter: &str) -> Result<Node, ApiError> {
    if filter.len() > FILTER_BYTES_MAX {
        let message =
            format!("The $filter has {} bytes; at most {FILTER_BYTES_MAX} are read. Ask in parts.", filter.len());
        return Err(ApiError::new(Code::FilterTooLong, message).with("max", FILTER_BYTES_MAX));
    }
    let mut parser = Parser { tokens: lexer::tokens(filter)?, next: 0, depth: 0, terms: 0, operands: 0 };
    let node = parser.expression(0)?;
    let rest = parser.peek();
    if rest.token == Token::End {
        return Ok(node);
    }
    let what = match &rest.token {
        Token::Close => "this ) closes nothing.".to_owned(),
        other => {
            let meant = if let Token::Name(name) = other { similar(name, operator_names()) } else { None };
            let hint = meant.map_or(String::new(), |meant| format!(" Did you mean {meant}?"));
            let found = describe(other);
            format!("expected and, or, a comparison (eq ne gt ge lt le in) or the end, found {found}.{hint}")
        }
    };
    Err(error_at(Code::FilterInvalid, rest.position, &what))
}

struct Parser {
    tokens: Vec<Positioned>,
    next: usize,
    depth: usize,
    terms: usize,
    operands: usize,
}

impl Parser {
    fn peek(&self) -> &Positioned {
        // The last token is the end and is never passed.
        &self.tokens[self.next.min(self.tokens.len() - 1)]
    }

    fn take(&mut self) -> Positioned {
        work::count(1);
        let token = self.peek().clone();
        self.next += 1;
        token
    }

    fn expect(&mut self, expected: &Token, what: &str) -> Result<(), ApiError> {
        let found = self.take();
        if found.token == *expected {
            return Ok(());
        }
        let what = format!("expected {what}, found {}.", describe(&found.token));
        Err(error_at(Code::FilterInvalid, found.position, &what))
    }

    /// Everything that binds at least as tightly as `power`.
    fn expression(&mut self, power: u8) -> Result<Node, ApiError> {
        let mut left = self.operand()?;
        loop {
            let Token::Name(name) = &self.peek().token else { return Ok(left) };
            let position = left.position;
            if names::are_same(name, "in") && POWER_RELATIONAL >= power {
                self.take();
                let items = self.literals()?;
                self.count_term(position)?;
                left = Node { position, kind: NodeKind::In(Box::new(left), items) };
                continue;
            }
            let Some(operator) = Operator::ALL.into_iter().find(|known| names::are_same(known.name(), name)) else {
                return Ok(left);
            };
            if operator.power() < power {
                return Ok(left);
            }
            self.take();
            let right = self.expression(operator.power() + 1)?;
            if !matches!(operator, Operator::And | Operator::Or) {
                self.count_term(position)?;
            }
            left = Node { position, kind: NodeKind::Binary(operator, Box::new(left), Box::new(right)) };
        }
    }

    fn operand(&mut self) -> Result<Node, ApiError> {
        let Positioned { token, position } = self.take();
        self.operands += 1;
        if self.operands > OPERANDS_MAX {
            return Err(too_many_terms(position));
        }
        let kind = match token {
            Token::Literal(literal) => NodeKind::Literal(literal),
            Token::Open => {
                self.deeper(position)?;
                let inner = self.expression(0)?;
                self.expect(&Token::Close, &format!("the ) for the ( at position {}", position + 1))?;
                self.depth -= 1;
                return Ok(inner);
            }
            Token::Name(name) if names::are_same(&name, "not") => {
                self.deeper(position)?;
                let inner = self.expression(POWER_NOT)?;
                self.depth -= 1;
                NodeKind::Not(Box::new(inner))
            }
            Token::Name(name) if self.peek().token == Token::Open => return self.call(&name, position),
            Token::Name(name) if is_operator(&name) => {
                let what = format!("expected a property, a value, a function, not or (, found the operator {name}.");
                return Err(error_at(Code::FilterInvalid, position, &what));
            }
            Token::Name(name) => NodeKind::Property(name),
            other => {
                let what = format!("expected a property, a value, a function, not or (, found {}.", describe(&other));
                return Err(error_at(Code::FilterInvalid, position, &what));
            }
        };
        Ok(Node { position, kind })
    }

    /// `collection/any(x:condition)`; the name is read, the parenthesis is next.
    fn lambda(&mut self, collection: &str, is_all: bool, position: usize) -> Result<Node, ApiError> {
        self.deeper(position)?;
        self.expect(&Token::Open, "(")?;
        let mut body = None;
        if is_all || self.peek().token != Token::Close {
            let variable = self.take();
            let Token::Name(name) = variable.token else {
                let what = format!(
                    "expected a name for the members of {collection}, as in {collection}/any(x:x/… eq …), found {}.",
                    describe(&variable.token)
                );
                return Err(error_at(Code::FilterInvalid, variable.position, &what));
            };
            if name.contains(['/', '.']) || is_operator(&name) {
                let what = format!("{} cannot be the name of the members; x can.", quoted(&name));
                return Err(error_at(Code::FilterInvalid, variable.position, &what));
            }
            self.expect(&Token::Colon, &format!("the : after {name}"))?;
            body = Some((name, Box::new(self.expression(0)?)));
        }
        self.expect(&Token::Close, if is_all { "the ) of all" } else { "the ) of any" })?;
        self.depth -= 1;
        self.count_term(position)?;
        Ok(Node { position, kind: NodeKind::Lambda(Lambda { collection: collection.to_owned(), is_all, body }) })
    }

    fn call(&mut self, name: &str, position: usize) -> Result<Node, ApiError> {
        for (ending, is_all) in [("/any", false), ("/all", true)] {
            if let Some(collection) = names::before(name, ending) {
                return self.lambda(collection, is_all, position);
            }
        }
        let Some(function) = Function::ALL.into_iter().find(|known| names::are_same(known.name(), name)) else {
            let names = || Function::ALL.iter().map(|function| function.name());
            let what = match similar(name, names()) {
                Some(known) => format!("there is no function {}. Did you mean {known}?", quoted(name)),
                None => {
                    let names = names().collect::<Vec<_>>().join(", ");
                    format!(
                        "there is no function {}. There are: {names}; and any and all of a collection.",
                        quoted(name)
                    )
                }
            };
            return Err(error_at(Code::FilterInvalid, position, &what));
        };
        self.deeper(position)?;
        self.expect(&Token::Open, "(")?;
        let mut arguments = vec![self.expression(0)?];
        while self.peek().token == Token::Comma {
            self.take();
            arguments.push(self.expression(0)?);
        }
        self.expect(&Token::Close, "a comma or the ) of the function")?;
        self.depth -= 1;
        if arguments.len() != function.argument_count() {
            let expected = if function.is_text() { "one property" } else { "a property and a text" };
            let what = format!("{name} takes {expected}, found {} arguments.", arguments.len());
            return Err(error_at(Code::FilterInvalid, position, &what));
        }
        if !function.is_text() {
            self.count_term(position)?;
        }
        Ok(Node { position, kind: NodeKind::Call(function, arguments) })
    }

    fn literals(&mut self) -> Result<Vec<Node>, ApiError> {
        self.expect(&Token::Open, "the ( of a list of values")?;
        let mut items = Vec::new();
        loop {
            let Positioned { token, position } = self.take();
            let Token::Literal(literal) = token else {
                let what = format!("expected a value of the list, found {}.", describe(&token));
                return Err(error_at(Code::FilterInvalid, position, &what));
            };
            items.push(Node { position, kind: NodeKind::Literal(literal) });
            if items.len() > FILTER_IN_VALUES_MAX {
                let what = format!("more than {FILTER_IN_VALUES_MAX} values in one list. Ask in parts.");
                return Err(error_at(Code::FilterTooManyTerms, position, &what).with("max", FILTER_IN_VALUES_MAX));
            }
            if self.peek().token != Token::Comma {
                break;
            }
            self.take();
        }
        self.expect(&Token::Close, "a comma or the ) of the list")?;
        Ok(items)
    }

    fn deeper(&mut self, position: usize) -> Result<(), ApiError> {
        self.depth += 1;
        if self.depth <= FILTER_DEPTH_MAX {
            return Ok(());
        }
        let what = format!("more than {FILTER_DEPTH_MAX} parentheses, functions and nots inside each other.");
        Err(error_at(Code::FilterTooDeep, position, &what).with("max", FILTER_DEPTH_MAX))
    }

    fn count_term(&mut self, position: usize) -> Result<(), ApiError> {
        self.terms += 1;
        if self.terms <= FILTER_TERMS_MAX { Ok(()) } else { Err(too_many_terms(position)) }
    }
}

fn too_many_terms(position: usize) -> ApiError {
    let what = format!("more than {FILTER_TERMS_MAX} comparisons. Use in (…) for several values of one property.");
    error_at(Code::FilterTooManyTerms, position, &what).with("max", FILTER_TERMS_MAX)
}

fn operator_names() -> impl Iterator<Item = &'static str> {
    Operator::ALL.iter().map(|operator| operator.name()).chain(["in"])
}

fn is_operator(name: &str) -> bool {
    operator_names().any(|operator| names::are_same(operator, name))
}

fn describe(token: &Token) -> String {
    match token {
        Token::Name(name) => quoted(name),
        Token::Literal(Literal::Text(text)) => format!("the text {}", quoted(text)),
        Token::Literal(literal) => format!("the value {literal}"),
        Token::Open => "(".to_owned(),
        Token::Close => ")".to_owned(),
        Token::Comma => "a comma".to_owned(),
        Token::Colon => "a colon".to_owned(),
        Token::End => "the end".to_owned(),
    }
}
