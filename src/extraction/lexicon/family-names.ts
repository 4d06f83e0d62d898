import { wordSet } from "./words.ts";

/** Family names that stand before the given name in Korea, China and Vietnam, folded. */
export const leadingFamilyNames = wordSet(`
  ahn an bae baek ban cha cho choi chang chung han heo hong hwang hyun im jang jeon jeong jin jo jun jung kang kim ko koo
  kwak kwon lee lim min moon nam noh oh pak park roh ryu seo shin sohn son song suh tak yang yi yoo yoon yu yun
  bo cai cao chan chao chen cheng cheung chiang chow chu cui deng ding dong du fan fang feng fu gao ge gong gu guan guo
  hao he hou hsieh hu huang hui jia jiang kong kuo kwok lai lam lau lei leung li liang liao lin liu long lu luo ma mao meng
  mo ouyang pan peng qi qian qiao qin qiu qu ren shao shen sheng shi soong su sun szeto tan tang tao teng tian tong tsai
  tsang tse tsui tu wan wang wei wen weng wong wu xi xia xiang xiao xie xiong xu xue yan yao ye yeung yin ying yip yu yuan
  yue zeng zhai zhang zhao zheng zhong zhou zhu zhuang zou
  bui dang dao dinh do doan duong ha hoang huynh le luong ly mai ngo nguyen phan phung pham quach ta to tran trinh truong
  vo vu vuong`);

/** What tells a son from his father; "Marsh Jr." is not Marsh. */
export const generations = wordSet("jr sr junior senior ii iii iv");
