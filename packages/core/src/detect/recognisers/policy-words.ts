/** Words of rules, campaigns and services: what they go with is a subject matter, not somebody's condition. */
export const POLICY: RegExp =
  /政策|方案|防治|防控|宣传|医保|办法|知识|中心|指南|条例|规划|规定|制度|工作|服务|科普|讲座|培训|义诊|筛查|保护法|保护条例|意见|通知|资助标准|报销|流程|目录|标准|须知|病种范围|专家|门诊|机构|协会|联合会|活动/;

/** Statements about many people at once: 7600多名持证残疾人, 孤儿12人. */
export const AGGREGATE: RegExp = /\d ?(?:余|多)?(?:万|千|百)?(?:余|多)?(?:名|人|例|户|位)|[%％]/;
