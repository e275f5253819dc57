/** The starter file: prose starts with `# `, lines to be switched on start with `#` and the setting. */
export const templateEn = `# Configuration of Xianshen
# It holds for the drafts in this folder and the folders below.
# Lines that start with "#" are comments or examples; take the "#" away to use an example.
# Indent with spaces. A wrong key or value is reported with its line and column.

version: 1

# Language of the messages: zh-CN or en
lang: en

# 1. Packs: on or off; what is not named is on.
# A pack with forbidding rules goes off only with a reason, which is recorded in every review.
#packs:
#  work-secrets: on
#  credentials: {use: off, reason: the publishing platform checks for credentials}

# 2. What a single rule does
#   forbid   must be changed; approval alone does not let it pass
#   approve  needs the decision of a reviewer
#   advise   tells, never holds
#   off      switched off
# Raising is free; lowering or switching off a forbidding rule needs a reason.
# xianshen rules list shows the rules.
#rules:
#  personal-data/email: {gate: approve}

# 3. Notice types: folders that hold one kind of notice. The first that matches counts.
#notices:
#  - files: reports/annual/**
#    type: annual_report_pre2019

# 4. Your own words: project names, names of internal systems, and the like.
# Write them under terms, or one a line into a text file and name it under file.
# ok lists longer phrases that contain a term and may be published.
# Never put classified words here, and keep this list out of public repositories.
#words:
#  project-names:
#    terms: [青松计划]
#    gate: approve
#    title: Internal project name
#    basis: [{law: Rules on secrecy review of the organisation, article: "5"}]
#    advice: Use the project name already published.
#    ok: [青松计划新闻发布会]

# 5. Which files: only those under include, none of those under ignore
#include: ["**/*.md", "**/*.txt"]
#ignore: [archive/**]

# 6. Seconds one draft may take. A draft that takes longer is unreviewable, never passed.
#limits: {seconds: 10}

# 7. Folders with rule packs of your own
#rulesFolders: [./rules]

# 8. Regional practice on top of what the law asks for; none unless named. See xianshen rules list.
#regions: [anhui-xuancheng]

# 9. The organisation's own roster: names and posts in a text that differ from it are told. It reads
#   roster:
#     - {name: 张某, title: 示例市商务局局长, from: 2023-05-01, source: 示政任〔2023〕3号}
#roster: ./roster.yml

# 10. Roles and accounts
#roles:
#  author: [zhang-nigao]
#  section-head: [li-kezhang]
#  secrecy-reviewer: [wang-baomi]
#  leader: [zhao-fenguan]
#  chief: [qian-zhuren]
#  publisher: [sun-fabu]

# 11. How you review. Accounts are system users, git e-mails, forge accounts or team:org/name; a person's accounts are
# joined under people.
#   chains  who signs: the first that fits a finding counts; two to four levels
#   sign    held: items with findings are signed; always: every item is (Implementing Regulation art. 42)
#   days    working days a role has; overdue only reminds, it never approves
#   keepDecisions  true keeps decisions on findings an edit did not touch (signatures lapse all the same)
#people:
#  wang: [wang-baomi, wang@example.gov.cn]
#review:
#  unit: Example bureau of commerce
#  chains:
#    - {gates: [forbid], steps: [section-head, secrecy-reviewer, leader, chief]}
#    - {steps: [section-head, secrecy-reviewer, leader]}
#  sign: always
#  days: {section-head: 1, secrecy-reviewer: 5, leader: 5}
#  columns:
#    - {name: Policy, files: policy/**, staleAfter: 365}
#    - {name: News, files: news/**, staleAfter: 14}
#  monthlyQuota: 100
#  balance:
#    - {kind: News, most: 60}
#    - {kind: Policy, least: 10}
`;
