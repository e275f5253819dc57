/** 起始配置：说明以“# ”开头，可启用的示例行以“#”开头、紧接内容。 */
export const templateZhCN = `# 先审（xianshen）配置文件
# 放在网站稿件库的根目录，对本文件夹及下级文件夹里的稿件都有效。
# 以“#”开头的行是说明或示例，不起作用；需要哪一项，把行首的“#”去掉即可。
# 缩进请用空格，不要用制表符。写错了键名或者取值，检查时会指出行号和列号。

version: 1

# 提示语言：zh-CN（中文）或 en（英文）
lang: zh-CN

# 一、规则包：on 启用，off 停用，不写即启用。
# 含有禁止级规则的规则包，停用必须写明理由，理由会记入每一次审查结果。
#packs:
#  work-secrets: on
#  credentials: {use: off, reason: 本站稿件由统一平台检查密钥口令}

# 二、单条规则的处置级别
#   forbid   禁止公开：必须修改，不能只凭审批放行
#   approve  须经审批：由有权的审核人决定
#   advise   提醒：不影响通过
#   off      关闭
# 提高级别不需要理由；降低或者关闭禁止级规则，必须写明理由。
# 规则编号可用 xianshen rules list 查看。
#rules:
#  personal-data/email: {gate: approve}

# 三、公文种类：某个文件夹里都是同一种公文的，在这里指明，就不用逐篇识别。
# 自上而下，以最先符合的一条为准。
#notices:
#  - files: 政府信息公开/年度报告/**
#    type: annual_report_pre2019

# 四、本单位词表：不宜公开的项目代号、内部系统名称、内部文件简称等。
# 词语直接写在 terms 里；词语较多的，另存为文本文件（每行一个词），用 file 写明路径。
# ok 里写含有该词、但可以公开的说法。
# 注意：词表本身就是内部信息，请勿把涉密词语写进来，也不要放在公开的稿件库里。
#words:
#  project-names:
#    terms: [青松计划]
#    gate: approve
#    title: 内部项目代号
#    basis: [{law: 本单位信息公开保密审查办法, article: "5"}]
#    advice: 请改用已经对外公布的项目名称。
#    ok: [青松计划新闻发布会]

# 五、检查范围：include 只检查这些文件，ignore 不检查这些文件。
#include: ["**/*.md", "**/*.txt"]
#ignore: [归档/**]

# 六、单篇稿件的检查时限（秒）。超过时限的稿件按“未能审查”处理，不会视为通过。
#limits: {seconds: 10}

# 七、本单位自编规则包所在的文件夹
#rulesFolders: [./规则]

# 八、地区做法：在国家统一要件之上，按本地区的做法增加要件。不写即不适用。
# 可用的地区见 xianshen rules list。
#regions: [anhui-xuancheng]

# 九、本单位名册：文稿中的姓名、职务与名册不符的，予以提示。名册由本单位自编，格式：
#   roster:
#     - {name: 张某, title: 示例市商务局局长, from: 2023-05-01, source: 示政任〔2023〕3号}
#roster: ./名册.yml

# 十、审查岗位与账号
#   author 拟稿人、section-head 部门负责人、secrecy-reviewer 保密审查员
#   leader 分管领导、chief 主要负责人、publisher 发布人
#roles:
#  author: [zhang-nigao]
#  section-head: [li-kezhang]
#  secrecy-reviewer: [wang-baomi]
#  leader: [zhao-fenguan]
#  chief: [qian-zhuren]
#  publisher: [sun-fabu]

# 十一、审查流程。账号可以是系统用户名、git 邮箱、平台账号或者 team:组织/团队；一人有几个账号的，写在 people 里。
#   chains     谁来签：自上而下，以疑点最先符合的一条为准；两级至四级。不写即科室负责人、保密审查员、分管领导
#   sign       held 有疑点的才签批；always 每一件都签批（《保密法实施条例》第四十二条要求逐项审查）
#   days       各岗位的办理时限（工作日）。逾期只催办，绝不视为同意
#   keepDecisions  true 时，改稿后未动的疑点保留原处理意见（签批一律失效）
#people:
#  王保密: [wang-baomi, wang@example.gov.cn]
#review:
#  unit: 示例市商务局
#  chains:
#    - {gates: [forbid], steps: [section-head, secrecy-reviewer, leader, chief]}
#    - {steps: [section-head, secrecy-reviewer, leader]}
#  sign: always
#  days: {section-head: 1, secrecy-reviewer: 5, leader: 5}
#  columns:
#    - {name: 政策法规, files: 政策法规/**, staleAfter: 365}
#    - {name: 工作动态, files: 工作动态/**, staleAfter: 14}
#  monthlyQuota: 100
#  balance:
#    - {kind: 工作动态, most: 60}
#    - {kind: 政策法规, least: 10}
`;
