"""What the keys of sections 1-2 and 3.1-3.2 mean: the document, calendars, clocks, roles, zones, states."""

MEANINGS = """
[]
format: Номер строя файла: 1 | The number of the format: 1
inherits: Какой готовый регламент берётся за основу | The ready regulation it starts from
document: О самом документе | The document itself
annexes: Приложения: их номера и кто их меняет | The annexes: their numbers and who changes them
calendars: Часы работы и как считаются дни | Hours of work, and how days are counted
clocks: Часы запроса: что и от чего до чего отсчитывается | The clocks of a ticket: from what to what
before_triage: Чем считается запрос, пока его не разобрали | What a ticket counts as before triage
classification: Виды запросов | The kinds of tickets
escalation: Кому передают и кому сообщают | To whom tickets are passed, and who is told
zones: Зоны ответственности | The zones of responsibility
channels: Как подают запрос | How tickets come in
regimes: Режимы: объявленные периоды, когда нормы другие | Regimes: declared periods with other norms
customers: Кого обслуживают: тарифы и классы заказчиков | Who is served: plans and classes of customers
states: Состояния запроса | The states of a ticket
moves: Переходы между состояниями | The moves between states
confidentiality: Кто что видит | Who sees what
roles: Роли и замещение | Roles and substitution
intake: Как начинается запрос | How a ticket begins
priority: Приоритет и как он находится | The priority, and how it is found
complexity: Классы сложности | The classes of complexity
terms: Таблицы сроков и что их меняет | The tables of norms, and what changes them
exchange: Кому и когда пишут, паузы, молчание | Who is told when, pauses, silence
result: Результат и как запрос заканчивается | The result, and how a ticket ends
measures: Показатели работы | The measures of the work
availability: Доступность сервиса | The availability of the service
billing: Расчёты с заказчиком | Money
own_words: Пункты своими словами: вместо образованных или вслед за ними | Clauses in own words
examples: Примеры: печатаются и проверяются | Worked examples: printed, and tried by the check
clause: Номер пункта документа | The number of the clause

[document]
title: Название на титуле | The title on the first page
edition: Номер редакции | The number of the edition
effective_from: С какого дня действует | The day from which it counts
organisation: Для кого регламент | Whose regulation this is
contractor: Кто оказывает услугу | Who renders the service
approved: Когда утверждён | When it was approved
approved_by: Кто утверждает | Who approves it
enacted: Чем введён и с кем согласован | What enacted it, and who agreed
review: Когда пересматривается | When it is reviewed
owner: Кто отвечает за документ | Who is responsible for the document
master_systems: О каких программах речь | The programs it is about
languages: На каких языках редакция; проверка назовёт, чего не хватает | The languages it is given in
users: Сколько пользователей; по ним считается нагрузка | The number of users, for the load
number_mask: Вид номера запроса: ЛК-{номер} | How numbers of tickets look: L-{number}
open_tickets: Что новая редакция делает с открытыми запросами | What a new edition does to open tickets
calendar_corrected: Что делает исправленный календарь | What a corrected calendar does

[annexes]
people: Люди и их роли | People and their roles
zone_holders: Кто держит зоны | Who holds the zones
deputies: Кто замещает решающие роли | Who stands in for those who decide
duty: Кто когда дежурит | Who is on call when
vip: Чьи запросы выше | Whose tickets weigh more
urgent_operations: Операции, которые нельзя остановить | Operations that must not stop
catalogue: Готовые услуги | Services ready to order
year_calendar: Праздники и особые дни года | Holidays and special days of the year
critical_periods: Когда зона важнее обычного | When a zone weighs more than usual
customers: Заказчики: класс, группа, домены, контакты | Customers: class, group, domains, contacts
number: Номер приложения | The number of the annex
changed_by: Какие роли его меняют | The roles that change it

[calendars]
time_zone: Часовой пояс | The time zone
official_calendar: Чьи праздники учитываются | Whose holidays count
official_calendar.country: Страна или её код | The country or its code
official_calendar.region: Регион внутри страны | A region of the country
official_calendar.unknown_years: Что делать с годом без календаря | What to do in a year not published
working_day: Как считать «N рабочих дней» | How “N working days” are counted
working_day.first_day: Какой день первый | Which day is the first
working_day.expires: Когда в последний день кончается срок | When the term ends on the last day
after_hours: Запрос, поданный вне часов | A ticket that comes after hours
after_hours.hours: Откуда идут часы и минуты | From where hours and minutes count
after_hours.cut_off: Пришедшее позже — со следующего рабочего дня | What comes later counts from the next day
after_hours.days: Откуда считаются дни | From where days count
by_priority: По каким часам живёт приоритет | Which calendar a priority lives by
by_ticket: По каким часам живёт какой запрос; строки как в сроках | Calendars of tickets; rows as in terms
bands: Полосы времени: когда пришёл запрос; первая подходящая | Bands of time: the first that holds
bands.*: Одна полоса | One band
bands.*.within: В часы этого календаря | In the hours of this calendar
bands.*.outside: Вне часов этого календаря | Outside the hours of this calendar
reminders_at: Когда уходит напоминание, считаемое в днях | When a reminder counted in days is sent
*: Часы работы: строки «пн-пт: 09:00-18:00» | Hours of work: lines “mon-fri: 09:00-18:00”
*.unit: Буква единицы: «р» делает р.мин, р.ч, р.д | The letter of its units: w makes w.min, w.h, w.d
*.short_day: Часы предпраздничного дня | The hours of a shortened day
*.holidays: Закрыто ли в праздники | Whether holidays are closed

[regimes]
*: Один режим; его строки в таблицах зовутся его именем | One regime; its rows in tables bear its name
*.declared_by: Кто объявляет | Who declares it
*.at_most: Сколько он длится самое большее | How long it lasts at most
*.grounds: При каких обстоятельствах | In which circumstances
*.norms_longer_by: Во сколько раз длиннее сроки | So many times longer are the norms
*.tables: Сроки только этих таблиц; иначе всех | Those of these tables alone; else of all
*.open_tickets: Что с запросами, которые уже открыты | What becomes of tickets that are open then
*.tell: Кому сообщить | Who is told

[customers]
plans: Тарифы, младший первым; какой — говорит договор | Plans, the lowest first; the contract names one
plans.*: Один тариф | One plan
without_plan: Какой тариф без договора | The plan of who has no contract
in_group: Чей тариф действует в группе организаций | Whose plan counts in a group of organisations
classes: Классы заказчиков; кто в каком — в приложении | Classes of customers; the annex says who is what
classes.*: Один класс | One class
without_class: Какой класс у остальных | The class of the rest
entitlement: Право на поддержку: проверяется при подаче | The right to support, looked at when a ticket comes
entitlement.needs_contract: Нужен ли действующий договор | Whether a contract in force is needed
entitlement.unsupported_plans: На каких тарифах поддержки нет | Plans without support
entitlement.kinds_without: Какие виды принимают и без права | Kinds that are taken all the same
entitlement.registered_without_by: Кто вправе зарегистрировать и без права | Who may register all the same
contacts: Кто подаёт запросы от организации | Who files for an organisation
contacts.named_only: Только те, кого называет приложение | Only those whom the annex names
contacts.at_most: Сколько их самое большее | So many of them at most
contacts.by_plan: Сколько их по тарифам | So many by plan
contacts.check_domain: Сверять ли домен почты с приложением | Whether mail has to be from its domain
what: Что это значит | What it means

[clocks]
*: Одни часы запроса | One clock of a ticket
*.title: Как они называются для людей | What people call it
*.starts: Какое событие или состояние их пускает | The event or state that starts it
*.stops: Какое событие или состояние их кончает | The event or state that stops it
*.stands: Когда они стоят | When it stands
*.again: Что при новом пуске | What happens when it starts again
*.calendar: По каким часам они идут | The calendar it runs by
*.norm: Где стоит норма, или сама норма | Where the norm stands, or the norm itself
*.only_kinds: Только для этих видов | For these kinds alone

[before_triage]
kind: Вид | The kind
impact: Влияние | The impact
urgency: Срочность | The urgency
priority: Приоритет | The priority
complexity: Сложность | The complexity

[classification]
decided_by: Кто ставит вид | Who decides the kind
kinds: Виды запросов | The kinds of tickets
kinds.*: Один вид | One kind
kinds.*.code: Короткий код для отчётов | A short code for reports
kinds.*.what: Что это такое | What it is
kinds.*.example: Пример | An example
kinds.*.filed_by: Кто вправе подать | Who may file it
kinds.*.approval: Нужно ли согласование | Whether it must be approved
kinds.*.initial_complexity: Сложность до оценки | The complexity until it is judged
kinds.*.term: Срок всего вида, если он по плану | The term of the whole kind, when by plan

[escalation]
tiers: Линии, которым передают | The tiers that tickets are passed to
tiers.*: Одна линия | One tier
tiers.*.who: Кто на этой линии | Who works there
tiers.*.does: Что она делает | What it does
functional: Когда запрос предлагают передать | When passing on is proposed
functional.complexity: Для этих классов | For these classes
functional.if: При каком условии | On which condition
functional.sign: По какому признаку; решает человек | By which sign; people judge
functional.passed: Сколько прошло: 15 р.мин или 50% Т2 | How much has passed: 15 w.min or 50% of a clock
functional.handed_over_more_than: Передавали больше стольких раз | Handed over more often than this
functional.pass_to: Какой линии передать | The tier to pass it to
functional.ask: Кого спросить | Who is asked
functional.tell: Кому сообщить | Who is told
by_term: Кому сообщают о доле срока | Who is told at a share of the term
by_term.clock: Какие часы | Which clock
by_term.share: Какая доля нормы прошла | The share of the norm that has passed
by_term.to: Кому сообщить | Who is told
by_term.priorities: Только для этих приоритетов | For these priorities alone
by_term.action: Что ещё сделать | What is done besides
warn_for_norms_from: Предупреждать до срока только при такой норме и длиннее | Warn for norms this long
ladder: Лестница по времени | A ladder by time
ladder.priorities: Для этих приоритетов | For these priorities
ladder.steps: Ступени | The steps
ladder.steps.after: Через сколько | After how long
ladder.steps.to: Кому сообщить | Who is told
on_request: Автор просит внимания | The author asks for attention
on_request.to: Кому приходит просьба | Who receives it
on_request.answer_within: За сколько ответить | Within which time it is answered
on_request.at_most_once_per: Как часто можно просить | How often one may ask
verdict_dispute: Спор о вердикте: в срок ли, чья вина | A dispute: in time or not, whose fault
verdict_dispute.who: Кто вправе оспорить | Who may dispute it
verdict_dispute.not_later_than: Сколько после вердикта | How long after the verdict
verdict_dispute.decided_by: Кто решает | Who decides
verdict_dispute.within: За сколько | Within which time
deviations: Отступления от правил в одном запросе | Departures from the rules in one ticket
deviations.who: Кто вправе отступить | Who may depart from them
deviations.approved_by: Кто утверждает | Who approves it
clocks: Останавливает ли эскалация часы | Whether escalation stops clocks
responsible: Меняет ли эскалация ответственного | Whether escalation changes the responsible

[zones]
*: Одна зона | One zone
*.system: Какая программа и подсистема | Which program and part of it
*.desk_does: Что делает линия | What the desk does
*.desk_does_not: Чего линия не делает | What the desk does not
*.redirect_to: Кому передать остальное | Whom the rest is passed to
*.seen_by: Кто видит запросы зоны | Who sees the tickets of the zone
outside: Запрос вне всех зон | A ticket of no zone
outside.redirect_within: За сколько перенаправить | Within which time it is redirected
outside.closure_code: С каким кодом закрыть | The code it is closed with
outside.tell_author: Что сказать автору | What the author is told
dispute: Спор о зоне | A dispute over the zone
dispute.decided_by: Кто решает | Who decides
dispute.within: За сколько | Within which time
dispute.meanwhile: Кто отвечает до решения | Who is responsible until then
only_on_decision: Операции только с решения | Operations that need a decision
only_on_decision.*: Одна операция | One operation
only_on_decision.*.decided_by: Кто решает | Who decides

[channels]
*: Один канал | One channel
*.accepted: Принимаются ли здесь запросы | Whether tickets are accepted here
*.priorities: Только для этих приоритетов | For these priorities alone
*.kinds: Только для этих видов | For these kinds alone
*.plans: Только для этих тарифов | For these plans alone
*.initial_priority: Какой приоритет до разбора | The priority before triage
*.hours: В какие часы | In which hours
*.address: Адрес | The address
*.registered_by: Кто регистрирует | Who registers
*.during_call: Регистрирует прямо в разговоре | Registered while the call lasts
*.attaches: Что прикладывает сам | What it attaches by itself
*.counted_from: С какого момента считается | From which moment it counts
*.otherwise: Что делать с пришедшим сюда | What to do with what comes here
without_number: Что такое обращение без номера | What a request without a number is
desk_down: Когда сама система недоступна | When the desk itself is down
desk_down.taken_by: Как принимать | How requests are taken
desk_down.backdated_by: Кто вносит задним числом | Who enters them later
desk_down.marked: Помечаются ли такие запросы | Whether such tickets are marked

[states]
*: Одно состояние | One state
*.category: Какого рода состояние | What sort of state it is
*.runs: Какие часы в нём идут | The clocks that run in it
*.stand: Какие часы в нём стоят | The clocks that stand in it
*.move: Чей ход | Whose move it is
*.for_author: Что видит автор | What the author reads

[moves]
list: Все переходы | All moves
list.from: Из какого состояния | From which state
list.to: В какое состояние | To which state
list.who: Кто вправе | Who may
list.needs: Что для этого нужно | What is needed for it
list.when: Когда открыт | When it is open
list.only: Только с этими кодами и классами | With these codes and classes alone
list.code: С каким кодом | With which code
list.stops: Какие часы останавливает | The clocks it stops
list.kinds: Только для этих видов | For these kinds alone
only_in_hours: В какие состояния переходят только в часы | States entered in some hours alone
list.only_in_hours: Только в эти часы; часы запроса идут | In these hours alone; clocks go on
list.not_priorities: Кроме этих приоритетов | Except for these priorities

[confidentiality]
ticket_seen_by: Кто видит запрос | Who sees a ticket
notes_seen_by: Кто видит внутренние заметки | Who sees internal notes

[roles]
*: Одна роль | One role
*.does: Что делает | What it does
*.group: В какую группу входит | The group it belongs to
exclusive: Какие роли нельзя совмещать | Roles that one person may not hold at once
substitution: Замещение отсутствующих | Substitution of the absent
substitution.absence: Что переходит к заместителю | What goes to the deputy
substitution.within: За сколько после ухода | Within which time of leaving
substitution.all_when_longer: Переходит всё, если отсутствие дольше | All moves when the absence is longer
substitution.otherwise: Кто, если нет и заместителя | Who, if the deputy is absent too
substitution.after_return: Что возвращается потом | What comes back afterwards
substitution.chained: Замещает ли заместитель заместителя | Whether deputies of deputies stand in
substitution.clocks: Останавливает ли отсутствие часы | Whether absence stops clocks
substitution.announce: За сколько предупредить | How early it is announced
substitution.author_gone: Кто за автора, если его нет | Who stands for an author who is gone

[own_words]
*: Номер пункта или название раздела без номера | A number, or the title of a section without one
*.heading: Заголовок нового раздела | The heading of a new section
*.instead: Вместо образованных предложений; {за:род} — значение | Instead of sentences; {within} is a value
*.also: Что сказано ещё, по абзацам | What is said besides, by paragraphs
"""
