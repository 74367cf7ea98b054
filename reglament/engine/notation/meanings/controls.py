"""What the keys of control tables mean."""

MEANINGS = """
[examples]
controls: Сверка: тот же регламент с другой стороны | Control tables: the same rules from the other side
controls.norms: Что покажут часы по клеткам таблицы сроков | What a clock shows, cell by cell
controls.norms.registered: Когда зарегистрирован | When registered
controls.norms.clock: Какие часы | Which clock
controls.norms.kind: Вид | The kind
controls.norms.state: В какое состояние его сразу перевели | The state it is moved into at once
controls.norms.due: Приоритет, сложность и что должно выйти | Priority, complexity, and what must come out
controls.norms.due.*: Строка приоритета | The row of a priority
controls.norms.due.*.*: Что должно выйти | What must come out
controls.priorities: Какой приоритет получит случай | Which priority a case gets
controls.priorities.case: Случай словами | The case in words
controls.priorities.kind: Вид | The kind
controls.priorities.impact: Влияние | The impact
controls.priorities.urgency: Срочность | The urgency
controls.priorities.when: Какие поправки действуют, что снимает предел | What amends, what lifts a cap
controls.priorities.priority: Какой приоритет должен выйти | The priority that must come out
controls.who_may_what: Кто куда может перевести запрос и что указать | Who may move a ticket where, and how
controls.who_may_what.kind: Вид такого запроса | The kind of such a ticket
controls.who_may_what.priority: Его приоритет | Its priority
controls.who_may_what.complexity: Его сложность | Its complexity
controls.who_may_what.only_from: Только из этих состояний | From these states alone
controls.who_may_what.nobody_responsible: Ответственного ещё нет | Nobody is responsible yet
controls.who_may_what.who: Роль, откуда, куда и что указать | Role, from where, to where, and what to fill in
controls.who_may_what.who.*: Всё, что может эта роль | All that the role may do
controls.who_may_what.who.*.*: Куда и что указать | To where, and what to fill in
controls.who_may_what.who.*.*.*: Что указать | What to fill in
controls.powers: Всё, что поручено роли | Everything that a role is given to do
controls.powers.*: Одна роль | One role
controls.powers.*.in_team: В какую группу входит | The team it belongs to
controls.powers.*.apart_from: С кем не совмещается в одном запросе | With whom it may not coincide
controls.powers.*.files: Какие виды подаёт | The kinds it files
controls.powers.*.registers: По каким каналам регистрирует | The channels it registers for
controls.powers.*.solves: Какую сложность решает | The complexity it solves
controls.powers.*.tier: Какая это линия | The line it is
controls.powers.*.move: В каких состояниях ход за ней | The states in which the move is its own
controls.powers.*.refuses: По каким основаниям отказывает | The grounds on which it refuses
controls.powers.*.permits: Какие операции разрешает | The operations it permits
controls.powers.*.changes_annexes: Какие приложения меняет | The annexes it changes
controls.powers.*.sees_closed_zone: Запросы каких закрытых зон видит | The closed zones whose tickets it sees
controls.powers.*.may: Что ещё вправе или обязана | What else it may or has to do
controls.until_when: До какого времени, если началось тогда-то | Until when, if it began at a moment
controls.until_when.from: Когда началось | When it began
controls.until_when.until: Что и до какого времени | What, and until when
controls.numbers: Числа регламента | The numbers of the regulation
controls.yes_or_no: Что бывает и чего не бывает | What happens and what does not
controls.for_which: Для каких приоритетов или сложности | For which priorities or complexities
controls.how_told: О чём как сообщаем | What is told in which way
controls.form: Без чего форма вида не отправится | What the form of a kind insists on
controls.initial_complexity: Сложность вида до разбора | The complexity of a kind before triage
controls.outcomes: Какие коды что значат | Which codes mean which outcome
controls.not_counted_on_time: Коды, с которыми срок не считается | Codes with which the date does not count
controls.codes: Из каких кодов выбирают в состоянии, по сложности | The codes to choose from
controls.approve: Кто согласует изменение такой трудоёмкости | Who agrees to a change of so much effort
controls.approve.hours: Сколько часов | How many hours
controls.approve.who: Кто согласует | Who agrees
controls.approval: Нужно ли согласование виду | Whether a kind is agreed to
controls.code_of_case: С каким кодом кончается случай | The code with which a case ends
controls.arrivals: По каким каналам примут в такое время | The channels that are open then
controls.arrivals.at: Когда | When
controls.arrivals.priority: Приоритет | The priority
controls.arrivals.channels: Все каналы, по которым примут | All channels by which it may come
controls.notified_by: Через что уведомляем | By what people are told
controls.personal_measures: Показатели сотрудника | The measures of a person
controls.by_sign: На какую линию передают по признаку | The line that a sign leads to
controls.by_sign.sign: Признак | The sign
controls.by_sign.pass_to: Линия | The line
controls.share_of_clock: По доле каких часов поздно менять сложность | Whose share makes a change late
controls.availability: Цель доступности | The aim of availability
controls.weight_of_outage: Вес простоя по масштабу | The weight of an outage by its scale
controls.recover: До какого времени восстановить по масштабу | Until when to recover, by scale
controls.recover.from: Когда началось | When it began
controls.recover.until: До какого времени | Until when
controls.not_paid: Сколько не начисляется за месяц | How much of a month is not paid
controls.not_paid.availability: Доступность за месяц | The availability of the month
controls.not_paid.breaches: Сколько раз восстановили поздно | How many recoveries were late
controls.not_paid.not_paid: Сколько не начисляется | How much is not paid
"""
