"""What the keys of sections 4 and 5, of money, of worked examples and of the annexes mean."""

MEANINGS = """
[measures]
period: За какой период | The period
line: Показатели линии | The measures of the line
line.*: Один показатель | One measure
line.*.target: Цель: не меньше 95% | The target
line.*.weight: Вес; вместе сто | The weight; a hundred together
line.*.condition: При каком условии считается | On which condition it counts
watched: Что наблюдаем, не оценивая | What is watched and not judged
personal: Показатели сотрудника | The measures of a person
personal.measures: Какие | Which
personal.from_count: Со скольких закрытых считать | From so many closed tickets on
personal.not_counted: Чего не считать | What is not counted
personal.count_of_closed: Что с числом закрытых | What the number of closed tickets is for
bonus: Что с премией | What becomes of the bonus
load: Нагрузка: выполнимо ли обещанное | The load: can the promises be kept
load.tickets_per_user_and_month: Запросов на пользователя в месяц | Tickets per user and month
load.shares: Доля классов сложности или видов; вместе 100% | The shares of the classes or kinds; 100% together
load.useful_hours_a_day: Полезных часов в день | Useful hours a day
load.absent_days_a_year: Рабочих дней в году человека нет | Working days of a year a person is away
load.working_days_a_year: Рабочих дней в году, если не по календарю | Working days, if not by calendar
load.teams: Кто работает над запросами: линия, ПО, … | Who works on the tickets: the line, the developers, …
load.teams.*: Одна группа | One team
load.teams.*.people: Сколько в ней человек | How many people it has
load.teams.*.hours_per_ticket: Её часов на запрос класса или вида | Their hours for a ticket of a class
load.teams.*.own_work_hours_a_month: Часов группы в месяц не на запросы | Hours of the team for other work
load.teams.*.own_work: На что они уходят | What they go to

[availability]
service: Что должно быть доступно | What has to be available
works_if: Когда считается, что работает | When it counts as working
measured: Чем измеряется | How it is measured
begins: Когда начинается простой | When an outage begins
ends: Когда кончается | When it ends
hours: В какие часы | In which hours
target: Цель, доля времени | The target, a share of the time
formula: Формула | The formula
scales: Масштабы простоя | The scales of outages
scales.*: Один масштаб | One scale
scales.*.what: Что не работает | What does not work
scales.*.weight: Вес простоя | The weight of the outage
scales.*.recover_within: За сколько восстановить | Within which time it recovers
parts: Части системы со своей целью | Parts of the system with an aim of their own
parts.*: Одна часть | One part
parts.*.target: Какая доступность обещана | The availability that is promised
parts.*.hours: В какие часы | In which hours
parts.*.works_if: Когда она работает | When it works
excluded: Что простоем не считается | What is no outage
sanctions: Санкции | Sanctions
sanctions.applied: Применяются или только показываются | Applied, or shown alone
sanctions.to: К кому | To whom
sanctions.steps: Ступени по доступности за месяц | Steps by the availability of a month
sanctions.steps.from: От такой доступности | From this availability on
sanctions.steps.not_paid: Столько не начисляется | So much is not paid
sanctions.per_breach: За каждое превышение срока восстановления | For each late recovery
sanctions.cap: Не больше за месяц | At most a month
sanctions.dispute: Как возразить | How to object
review: Как разбирают простои | How outages are reviewed

[billing]
rate: Ставка | The rate
quantum: Наименьшая единица времени | The smallest unit of time
rounding: Как округляется | How it is rounded
free: Что бесплатно | What is free
prepayment: Предоплата | Prepayment
urgent: Срочная работа | Urgent work
package: Пакет часов | A package of hours
used_up: Что, когда он исчерпан | What when it is used up
warranty: Гарантия | The warranty
at_most_in_work: Сколько запросов сразу в работе | So many tickets at work at once
leave: Отпуск исполнителя | Leave of the contractor
act: Акт | The act

[examples]
*: Один пример | One example
*.registered: Когда зарегистрирован: пт 06.02.2026 17:40 | When registered: fri 2026-02-06 17:40
*.kind: Вид | The kind
*.zone: Зона | The zone
*.channel: По какому каналу пришёл | The channel it came by
*.plan: Тариф заказчика | The plan of the customer
*.class: Класс заказчика | The class of the customer
*.regime: Какой режим объявлен | The regime that is declared
*.impact: Влияние | The impact
*.urgency: Срочность | The urgency
*.priority: Приоритет | The priority
*.complexity: Сложность | The complexity
*.events: Что было потом, по порядку | What happened then, in order
*.events.at: Когда | When
*.events.what: Что случилось | What happened
*.events.state: В какое состояние перешёл | The state it went to
*.events.kind: Какой стал вид | The kind it became
*.events.priority: Какой стал приоритет | The priority it became
*.events.complexity: Какая стала сложность | The complexity it became
*.events.zone: Какая стала зона | The zone it became
*.events.code: С каким кодом закрыт | The code it was closed with
*.events.mark: Какой балл поставил автор | The mark of the author
*.events.until: До какой даты | Until which date
*.by_itself: Что система сделает сама | What the desk does by itself
*.by_itself.at: Когда | When
*.by_itself.to: Кому сообщит | Whom it tells
*.by_itself.state: В какое состояние переведёт | The state it moves it to
*.by_itself.code: С каким кодом | With which code
*.by_itself.action: Что при этом надо сделать | What has to be done then
*.by_itself.pass_to: На какую линию передать | The line to pass it on to
*.seen: На какой момент смотрим | The moment it is looked at
*.due: Что должно выйти по каждым часам | What must come out for each clock

[]
annex: Номер приложения и с какого дня действует | The number of the annex and when it begins
annex.number: Номер, как в регламенте | The number, as in the regulation
annex.effective_from: С какого дня действует | The day from which it counts
people: Люди: ключ, имя, роли | People: key, name, roles
people.*: Один человек | One person
people.*.name: Фамилия, имя, отчество | The full name
people.*.position: Должность | The position
people.*.roles: Роли | The roles
people.*.department: Подразделение | The department
people.*.manager: Руководитель | The manager
people.*.email: Адрес почты | The address of mail
people.*.calendar: По какому календарю живёт | The calendar he or she lives by
zone_holders: Кто держит зоны | Who holds the zones
zone_holders.*: Одна зона | One zone
zone_holders.*.owner: Кто отвечает | Who is responsible
zone_holders.*.substitute: Кто замещает | Who stands in
zone_holders.*.key_user: Ключевой пользователь | The key user
zone_holders.*.key_user_substitute: Кто его замещает | Who stands in for him
zone_holders.*.process_owner: Владелец процесса | The owner of the process
zone_holders.*.process_owner_substitute: Кто его замещает | Who stands in for him
deputies: Роль и её заместители по порядку | A role and its deputies in order
duty: Дежурства по ролям | Rotas by role
duty.*: Одна роль | One role
duty.*.people: Кто за кем | Who after whom
duty.*.shift_days: Сколько дней смена | The days of a shift
duty.*.starts: С какого дня первая смена | The day of the first shift
vip: Чьи запросы выше | Whose tickets weigh more
urgent_operations: Операции, которые нельзя остановить | Operations that must not stop
catalogue: Готовые услуги | Services ready to order
catalogue.*: Одна услуга | One service
catalogue.*.kind: Вид запроса | The kind of ticket
catalogue.*.zone: Зона | The zone
catalogue.*.complexity: Сложность | The complexity
catalogue.*.approved_by: Кто согласует | Who approves
catalogue.*.fields: Поля формы | The fields of the form
year_calendar: Календарь по годам | The calendar by years
year_calendar.*: Один год | One year
year_calendar.*.country: Чей официальный календарь | Whose official calendar
year_calendar.*.days: Особые дни | Special days
year_calendar.*.days.*: Один день | One day
year_calendar.*.days.*.kind: Какой это день | What day that is
year_calendar.*.days.*.hours: Часы этого дня | The hours of that day
year_calendar.*.days.*.calendar: Только для этого календаря | For this calendar alone
year_calendar.*.days.*.reason: Почему | Why
customers.*: Одна организация | One organisation
customers.*.tax_number: ИНН, по которому её узнают | The tax number it is known by
customers.*.class: Класс заказчика | The class of the customer
customers.*.group: Группа организаций | The group of organisations
customers.*.plan: Тариф, если договор заключён не в системе | The plan, if the contract was signed elsewhere
customers.*.contract_from: С какого дня этот договор | The first day of that contract
customers.*.contract_until: По какой день | Its last day
customers.*.domains: С каких почтовых доменов пишут её люди | The mail domains its people write from
customers.*.contacts: Кто вправе обращаться: почта или ключ | Who may file: by mail address or by key
customers.*.contacts_at_most: Сколько их, если не как у всех | How many of them, if not as for all
critical_periods: Критические периоды | Critical periods
critical_periods.*: Один период | One period
critical_periods.*.zone: Для какой зоны | For which zone
critical_periods.*.dates: Даты: 01.02.2026-05.02.2026 | Dates: 01.02.2026-05.02.2026
critical_periods.*.rule: По какому правилу повторяются | By which rule they recur
in_english: Имя по-английски | The name in English
in_russian: Имя по-русски | The name in Russian
printed_as: Как имя печатается | How the name is printed
formerly: Прежние имена | Former names
ru: Русский текст | The Russian text
en: Английский текст | The English text
"""
